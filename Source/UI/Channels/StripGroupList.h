// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SideRow.h"
#include "StripName.h"

#include "Studio/StudioParts.h"

#include <memory>

namespace plus48::ui
{
/** The groups that are armed with one press. Those that people have put together are named and removed here as well. */
class StripGroupList : public juce::Component
{
public:
    explicit StripGroupList (StudioParts&);

    /** One alone is all inputs, and nothing to choose from. */
    bool hasChoice() const noexcept { return groups.size() > 1; }

    /** Height of the body, which the bounds exceed by Control::margin. */
    int idealHeight() const noexcept { return headHeight + static_cast<int> (groups.size()) * SideRow::height; }

    /** After the setup has changed. */
    void refresh();

    /** Often: see StripName. */
    void tick();

    /** The name of a group, where it stands, as a field to write in. */
    void beginNaming (const juce::String& name);

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int headHeight = 26;

private:
    void addRow();
    void pressRow (std::size_t);
    void nameRow (std::size_t);
    void removeRow (std::size_t);
    void openMenu (std::size_t);
    SideRow* rowOf (const juce::String& ownGroup);
    bool isOwn (std::size_t index) const { return index < groups.size() && groups[index].isOwn; }

    StudioParts& studio;
    std::vector<StripGroup> groups;

    /** At least as many. A row is not taken away: it may be what was pressed. */
    std::vector<std::unique_ptr<SideRow>> rows;
    StripName naming;
    juce::String armedWords;
};
} // namespace plus48::ui
