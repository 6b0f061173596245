// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenTakes.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const juce::KeyPress escape (juce::KeyPress::escapeKey);
} // namespace

TEST_CASE ("The bin is the last row of the takes, and gives them back", "[ui][takes][bin]")
{
    test::OpenTakes p;
    CHECK_FALSE (p.panel.takeList().binButton().isVisible());

    for (int i = 0; i < 3; ++i)
        p.work.record (0.2);

    p.studio.takes.remove (1);
    p.studio.takes.remove (3);
    auto& row = p.panel.takeList().binButton();
    REQUIRE (row.isVisible());
    CHECK (row.getTitle() == "Bin, 2 takes");
    CHECK (row.getTooltip().isNotEmpty());
    CHECK (row.getY() > p.panel.takeList().row (2)->getY());

    row.press();
    REQUIRE (p.panel.isBinOpen());
    auto& bin = p.panel.binList();
    REQUIRE (bin.numRows() == 2);
    CHECK (bin.restoreButton (0).getTitle() == "Restore Take 3");

    bin.restoreButton (1).press();
    p.work.waitFor ([&] { return p.studio.library.find (1) != nullptr; });
    CHECK (p.panel.isBinOpen());
    CHECK (bin.numRows() == 1);
    CHECK (p.studio.takes.selected() == 1);

    // Esc goes back.
    CHECK (bin.keyPressed (escape));
    CHECK_FALSE (p.panel.isBinOpen());
    CHECK (row.getTitle() == "Bin, 1 take");
}

TEST_CASE ("The bin is emptied only after asking", "[ui][takes][bin]")
{
    test::OpenTakes p;
    p.work.record (0.2);
    p.work.record (0.2);
    p.studio.takes.remove (1);
    p.panel.openBin();
    const auto button = [&] (const juce::String& title) -> PushButton& {
        for (auto* child : p.panel.getChildren())
            if (auto* found = dynamic_cast<PushButton*> (child); found != nullptr && found->isVisible() && found->getTitle() == title)
                return *found;

        FAIL (title);
        throw std::logic_error ("not reached");
    };

    button ("Empty the bin now").press();
    CHECK (p.studio.library.numInBin() == 1);
    CHECK (p.panel.keyPressed (escape));
    CHECK (p.panel.isBinOpen());
    CHECK (p.studio.library.numInBin() == 1);

    button ("Empty the bin now").press();
    button ("Delete everything in the bin for good").press();
    CHECK (p.studio.library.numInBin() == 0);
    CHECK_FALSE (p.panel.isBinOpen());
    CHECK (p.studio.notices.current()->message.contains ("1 take is deleted for good"));
    CHECK (p.studio.transport.takeNumber() == 3);
}
