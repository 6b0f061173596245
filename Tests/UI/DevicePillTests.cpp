// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "OpenSettings.h"
#include "TestStudio.h"

#include "UI/Settings/DevicePill.h"
#include "UI/Window/TopBar.h"

using namespace plus48;
using namespace plus48::ui;

TEST_CASE ("The device pill tells the rate, and whose delay it is", "[ui][pill]")
{
    test::TestStudio studio;
    DevicePill pill (studio->changes, studio->devices);
    CHECK (pill.light() == DevicePill::Light::simulated);
    CHECK (pill.text() == "Simulated interface, 48 kHz, device 7.0 ms");

    pill.setCompact (true);
    CHECK (pill.text() == "48 kHz, device 7.0 ms");
}

TEST_CASE ("The device pill cuts the device's name short where there is no room, never its figures", "[ui][pill]")
{
    test::TestStudio studio;
    DevicePill pill (studio->changes, studio->devices);
    const auto all = pill.idealWidth();
    auto widthBefore = all;

    for (auto room = all; room > 0; room -= 10)
    {
        pill.setRoom (room);
        CHECK (pill.text().endsWith ("48 kHz, device 7.0 ms"));
        CHECK ((pill.idealWidth() <= room || pill.text() == "48 kHz, device 7.0 ms"));
        CHECK (pill.idealWidth() <= widthBefore);
        widthBefore = pill.idealWidth();
    }
}

TEST_CASE ("The device pill leaves the clock its room at every width of the window", "[ui][pill]")
{
    test::TestStudio studio;

    for (auto width = minimumWindowWidth; width <= 1600; width += 8)
    {
        TopBar bar (studio->changes, studio->devices, studio->transport, studio->transportActions, studio->takes);
        bar.setWindowSize (windowSizeFor (width));
        bar.setSize (width, TopBar::height (windowSizeFor (width)));

        const Control* loop = nullptr;
        const DevicePill* pill = nullptr;

        for (auto* const child : bar.getChildren())
        {
            if (child->getTitle() == "Loop")
                loop = dynamic_cast<const Control*> (child);

            if (const auto* found = dynamic_cast<const DevicePill*> (child))
                pill = found;
        }

        REQUIRE (loop != nullptr);
        REQUIRE (pill != nullptr);
        INFO (width << ": " << pill->text());
        REQUIRE (pill->getX() + Control::margin - (loop->getRight() - Control::margin) >= (isCompact (windowSizeFor (width)) ? 150 : 168));
    }
}

TEST_CASE ("The device pill tells a problem in words", "[ui][pill]")
{
    test::OpenSettings open;
    DevicePill pill (open.studio.changes, open.studio.devices);
    open.studio.devices.open ({ DeviceList::alsa, "No such card", "No such card" });
    open.tick();
    CHECK (pill.light() == DevicePill::Light::problem);
    CHECK (pill.getTooltip().contains ("No such card"));
}
