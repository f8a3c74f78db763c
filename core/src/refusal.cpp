#include "refusal.h"

namespace nabla {

std::string joined(Pieces pieces) {
    std::string text;
    for (const std::string_view piece : pieces) {
        text += piece;
    }
    return text;
}

void refuse(ProgramErrorCode code, const SourceSpan& span, Pieces message, Pieces hint) {
    throw ProgramError(code, span, joined(message), joined(hint));
}

}  // namespace nabla
