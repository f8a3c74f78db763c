#pragma once

#include <algorithm>
#include <bit>
#include <string_view>
#include <vector>

namespace nabla {

/// Names and the ids that they stand for, in the order in which they came. Looking one up takes the same time however
/// many there are.
class NameTable {
   public:
    struct Entry {
        std::string_view name;
        int id;
    };

    /// @param expected  about as many names
    explicit NameTable(std::size_t expected) : slots_(std::bit_ceil(2 * std::max<std::size_t>(expected, 16)), -1) {
        entries_.reserve(expected);
    }

    /// The name's id, or −1.
    int find(std::string_view name) const;

    /// @param name  not in the table; outlives it
    void add(std::string_view name, int id);

    const std::vector<Entry>& entries() const { return entries_; }

   private:
    std::size_t slot_of(std::string_view name) const;

    std::vector<Entry> entries_;
    std::vector<int> slots_;  ///< positions of entries; a power of two, at most half full
};

}  // namespace nabla
