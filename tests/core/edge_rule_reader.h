#pragma once
// Reads the rule that stands on an edge, and says it in the language, so that it can be computed and compared.

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

/// `ḡ` becomes g, `#1` a, `#2` b, `#y` y. Two things side by side are a product: `product` says which.
class EdgeRuleReader {
   public:
    EdgeRuleReader(std::string_view text, std::string product) : text_(text), product_(std::move(product)) {}

    std::string program() {
        std::string read = sum();
        if (!rest().empty()) {
            throw std::runtime_error("not understood: " + std::string(rest()));
        }
        return read;
    }

   private:
    std::string sum() {
        std::string read = term();
        while (true) {
            if (take("−")) {
                read += " - " + term();
            } else if (take("+")) {
                read += " + " + term();
            } else {
                return read;
            }
        }
    }

    std::string term() {
        std::string read = factor();
        while (true) {
            if (take("⊙") || take("×")) {
                read += " * " + factor();
            } else if (take("/")) {
                read += " / " + factor();
            } else if (begins_factor()) {
                read += product_ + factor();
            } else {
                return read;
            }
        }
    }

    std::string factor() {
        if (take("−")) {
            return "(-" + factor() + ")";
        }
        // A sum goes as far as its bracket.
        if (take("Σ↓")) {
            return "sum(" + sum() + ", 0)";
        }
        if (take("Σ→")) {
            return "sum(" + sum() + ", 1)";
        }
        if (take("Σ")) {
            return "sum(" + sum() + ")";
        }
        std::string read = atom();
        while (true) {
            if (take("ᵀ")) {
                read += ".T";
            } else if (take("²")) {
                read += "^2";
            } else if (take("^")) {
                read += "^" + atom();
            } else {
                return read;
            }
        }
    }

    std::string atom() {
        if (take("1[")) {
            const std::string read = step();
            want("]");
            return read;
        }
        if (take("(")) {
            const std::size_t start = at_;
            std::string read = sum();
            if (!take(")")) {  // (condition ? one : other)
                at_ = start;
                const std::string condition = step();
                want("?");
                const std::string one = sum();
                want(":");
                read = condition + "*(" + one + ") + (1 - " + condition + ")*(" + sum() + ")";
                want(")");
            }
            return "(" + read + ")";
        }
        for (const auto& [word, meaning] : kWords) {
            if (take(word)) {
                std::string read = meaning;
                const std::string operand = rest().starts_with("(") ? arguments() : atom();
                for (std::size_t place = read.find('$'); place != std::string::npos; place = read.find('$')) {
                    read.replace(place, 1, "(" + operand + ")");
                }
                return "(" + read + ")";
            }
        }
        if (take("min(")) {
            std::string read = "min(" + sum();
            want(",");
            read += ", " + sum() + ")";
            want(")");
            return read;
        }
        for (const auto& [sign, name] : kNames) {
            if (take(sign)) {
                return name;
            }
        }
        return number();
    }

    std::string arguments() {
        want("(");
        std::string read = sum();
        want(")");
        return read;
    }

    /// 1 where one is larger than the other, else 0; away from where they are equal.
    std::string step() {
        const std::string left = sum();
        const bool is_larger = take(">");
        if (!is_larger) {
            want("<");
        }
        const std::string right = sum();
        const std::string gap = is_larger ? "(" + left + " - " + right + ")" : "(" + right + " - " + left + ")";
        return "(relu" + gap + "/" + gap + ")";
    }

    std::string number() {
        std::string read;
        while (!text_.empty() && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
            read += text_[at_++];
        }
        if (read.empty()) {
            throw std::runtime_error("no number: " + std::string(rest()));
        }
        return read;
    }

    bool begins_factor() {
        const std::string_view next = rest();
        const auto begins = [&](const auto& entry) { return next.starts_with(entry.first); };
        return next.starts_with("(") || next.starts_with("1[") || next.starts_with("min(") ||
               std::any_of(kNames.begin(), kNames.end(), begins) || std::any_of(kWords.begin(), kWords.end(), begins);
    }

    std::string_view rest() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '|')) {
            ++at_;
        }
        return std::string_view(text_).substr(at_);
    }
    bool take(std::string_view sign) {
        const bool is_there = rest().starts_with(sign);
        at_ += is_there ? sign.size() : 0;
        return is_there;
    }
    void want(std::string_view sign) {
        if (!take(sign)) {
            throw std::runtime_error("wanted " + std::string(sign) + " at: " + std::string(rest()));
        }
    }

    static inline const std::map<std::string, std::string> kNames = {{"ḡ", "g"}, {"#1", "a"}, {"#2", "b"}, {"#y", "y"}};
    // The language has no Φ, φ or sign: gelu(x) = x Φ(x), and |x|′ = |x|/x.
    static inline const std::map<std::string, std::string> kWords = {
        {"softmax", "softmax($)"}, {"exp", "exp($)"},  {"ln", "log($)"},
        {"sign", "abs($)/$"},      {"sin", "sin($)"},  {"cos", "cos($)"},
        {"σ", "sigmoid($)"},       {"Φ", "gelu($)/$"}, {"φ", "exp(-$^2/2)/sqrt(2*pi)"},
    };

    std::string text_;
    std::string product_;
    std::size_t at_ = 0;
};
