// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>
#include <vector>

namespace plus48::ui
{
/** Strips that are chosen together, to be grouped or to get another one's settings: with Ctrl one more or one less, with Shift all from the
    selected one on. It is of the window alone, neither stored nor undone. [message thread]
*/
class StripSelection
{
public:
    std::function<void()> onChange;

    /** A press on the strip of an input with these keys held, `selected` being the selected input. False: an ordinary one, after which
        nothing is chosen.
    */
    bool press (int input, juce::ModifierKeys, int selected);

    /** Counted from 0, ascending; what is meant by a strip: all that are chosen where it is one of them, or itself. */
    const std::vector<int>& inputs() const noexcept { return chosen; }
    std::vector<int> with (int input) const { return contains (input) ? chosen : std::vector<int> { input }; }
    bool contains (int input) const;
    void clear() { set ({}); }

    /** An interface with fewer inputs has been chosen. */
    void keepBelow (int numInputs);

private:
    void set (std::vector<int>);

    std::vector<int> chosen;
};
} // namespace plus48::ui
