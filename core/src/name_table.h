#pragma once

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

    /// The name's id, or −1.
    int find(std::string_view name) const;

    /// @param name  not in the table; outlives it
    void add(std::string_view name, int id);

    const std::vector<Entry>& entries() const { return entries_; }

   private:
    std::size_t slot_of(std::string_view name) const;

    std::vector<Entry> entries_;
    std::vector<int> slots_ = std::vector<int>(64, -1);  ///< positions of entries; a power of two, at most half full
};

}  // namespace nabla
