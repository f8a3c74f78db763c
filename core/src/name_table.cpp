#include "name_table.h"

#include "name_hash.h"

namespace nabla {

/// Where the name stands, or the free slot where it would.
std::size_t NameTable::slot_of(std::string_view name) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(name) & mask;
    while (slots_[slot] >= 0 && entries_[static_cast<std::size_t>(slots_[slot])].name != name) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

int NameTable::find(std::string_view name) const {
    const int position = slots_[slot_of(name)];
    return position < 0 ? -1 : entries_[static_cast<std::size_t>(position)].id;
}

void NameTable::add(std::string_view name, int id) {
    entries_.push_back({name, id});
    if (2 * entries_.size() > slots_.size()) {
        slots_.assign(2 * slots_.size(), -1);
        for (std::size_t position = 0; position < entries_.size(); ++position) {
            slots_[slot_of(entries_[position].name)] = static_cast<int>(position);
        }
    } else {
        slots_[slot_of(name)] = static_cast<int>(entries_.size()) - 1;
    }
}

}  // namespace nabla
