// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Picture.h"
#include "TestStudio.h"

#include "UI/FirstStart/FirstStart.h"
#include "UI/Look/Palette.h"
#include "UI/Look/WindowSize.h"

using namespace plus48;

namespace
{
struct OpenFirstStart
{
    OpenFirstStart()
    {
        overlay.setBounds (0, 0, 1440, 900);
        overlay.onClose = [this] { ++timesClosed; };
        overlay.onOpenSettings = [this] { ++timesSettings; };
    }

    bool press (int code) { return overlay.keyPressed (juce::KeyPress (code)); }

    test::TestStudio studio;
    ui::FirstStart overlay { studio->changes, studio->devices, studio->sourceActions, studio->channelActions, studio->preferences, studio->catalogue, studio->equipment };
    int timesClosed = 0, timesSettings = 0;
};
} // namespace

TEST_CASE ("The first start begins with what is chosen, sets its cables and gain, and is answered then", "[ui][first-start]")
{
    OpenFirstStart first;
    auto& studio = first.studio;
    REQUIRE_FALSE (studio->preferences.current().hasStarted);

    SECTION ("the demo voice by Enter: the green card")
    {
        REQUIRE (first.press (juce::KeyPress::returnKey));
        CHECK (studio->editor.source().name == "voice");
        CHECK (studio->editor.channel().microphoneId == "broadcast-dynamic");
        CHECK (studio->editor.channel().builtIn.jack == Jack::mic);
    }

    SECTION ("the instrument by its key")
    {
        REQUIRE (first.press ('3'));
        CHECK (studio->editor.source().name == "electric-guitar");
        CHECK (studio->editor.channel().instrumentId == "single-coil-guitar");
        CHECK (studio->editor.channel().builtIn.jack == Jack::instrument);
    }

    SECTION ("the instrument by a click on its card")
    {
        first.overlay.card (2).press();
        CHECK (studio->editor.source().name == "electric-guitar");
    }

    CHECK (studio->editor.setup().isAnyArmed());
    CHECK (studio->preferences.current().hasStarted);
    CHECK (first.timesClosed == 1);
    CHECK (first.timesSettings == 0);
}

TEST_CASE ("Without a sound card, My microphone opens the audio settings and nothing is decided", "[ui][first-start]")
{
    OpenFirstStart first;
    const auto before = first.studio->editor.setup();

    CHECK (first.overlay.card (0).foot() == "Plug in a sound card first");
    CHECK (first.overlay.lookAgainButton().isVisible());
    REQUIRE (first.press ('1'));
    CHECK (first.timesSettings == 1);
    first.overlay.settingsButton().press();
    CHECK (first.timesSettings == 2);
    CHECK (first.timesClosed == 0);
    CHECK (first.studio->editor.setup() == before);
    CHECK_FALSE (first.studio->preferences.current().hasStarted);
}

TEST_CASE ("Skipping the first start leaves an empty window in which nothing sounds", "[ui][first-start]")
{
    OpenFirstStart first;
    REQUIRE (first.studio->editor.setup().isAnyArmed());
    first.overlay.skipLink().press();

    CHECK_FALSE (first.studio->editor.setup().isAnyArmed());
    CHECK (first.studio->preferences.current().hasStarted);
    CHECK (first.timesClosed == 1);
}

TEST_CASE ("The first start that is opened again changes nothing when it is left", "[ui][first-start]")
{
    test::TestStudio studio;
    auto preferences = studio->preferences.current();
    preferences.hasStarted = true;
    studio->preferences.set (preferences);
    const auto before = studio->editor.setup();

    ui::FirstStart again (studio->changes, studio->devices, studio->sourceActions, studio->channelActions, studio->preferences, studio->catalogue, studio->equipment);
    auto closed = 0;
    again.onClose = [&closed] { ++closed; };
    REQUIRE (again.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK (closed == 1);
    CHECK (studio->editor.setup() == before);
}

TEST_CASE ("Nothing of the first start overlaps or is outside, from the smallest window on", "[ui][first-start]")
{
    OpenFirstStart first;

    for (const auto size : { juce::Point<int> (1024, 640), juce::Point<int> (1440, 900), juce::Point<int> (1920, 1080) })
    {
        first.overlay.setBounds (0, 0, size.x, size.y);
        std::vector<juce::Rectangle<int>> areas;

        for (auto* child : first.overlay.getChildren())
            if (auto* control = dynamic_cast<ui::Control*> (child); control != nullptr && control->isVisible())
                areas.push_back (control->body().toNearestInt() + control->getPosition());

        REQUIRE (areas.size() == 6);

        for (std::size_t i = 0; i < areas.size(); ++i)
        {
            CAPTURE (size.x, i, areas[i].toString().toStdString());
            CHECK (first.overlay.getLocalBounds().reduced (8).contains (areas[i]));

            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE (areas[i].intersects (areas[j]));
        }
    }
}

TEST_CASE ("The first start asks which interface there is: typed, chosen by arrow and Enter, and undone; nobody has to", "[ui][first-start][by-name]")
{
    OpenFirstStart first;
    auto& question = first.overlay.interfaceQuestion();
    CHECK (question.highlighted() == nullptr);
    question.choose();
    CHECK (first.studio->editor.setup().rig.interfaceId == "home-2");

    question.field().type ("scarlett 3rd");
    REQUIRE (question.highlighted() != nullptr);
    const auto firstId = question.highlighted()->identity.id;
    question.step (1);
    REQUIRE (question.highlighted()->identity.id != firstId);
    const auto id = question.highlighted()->identity.id;
    CHECK (question.idealHeight() > ui::InterfaceQuestion::rowHeight);
    question.choose();
    CHECK (first.studio->editor.setup().rig.interfaceId == id);
    CHECK (first.timesClosed == 0);

    // The beginning that is chosen then keeps it.
    REQUIRE (first.press (juce::KeyPress::returnKey));
    CHECK (first.studio->editor.setup().rig.interfaceId == id);
    CHECK (first.timesClosed == 1);

    question.field().type ("no such thing");
    CHECK (question.highlighted() == nullptr);
    CHECK (question.answer().contains ("You can skip this."));
}

TEST_CASE ("The first start paints itself in both themes and all sizes", "[ui][first-start]")
{
    OpenFirstStart first;

    for (const auto theme : { ui::Theme::dark, ui::Theme::light })
    {
        for (const auto size : { juce::Point<int> (1024, 640), juce::Point<int> (1280, 760), juce::Point<int> (1440, 900) })
        {
            ui::setTheme (theme);
            first.overlay.setBounds (0, 0, size.x, size.y);
            const auto image = test::picture (first.overlay, "first-start-" + juce::String (size.x) + (theme == ui::Theme::light ? "-light" : ""));
            CAPTURE (size.x);

            // Opaque, and the green one has its ring.
            CHECK (image.getPixelAt (1, size.y - 2) == ui::palette().bg);
            CHECK (test::pixelsLike (image, ui::palette().good, 2) > 1000);
        }
    }

    ui::setTheme (ui::Theme::dark);
}

TEST_CASE ("In the smallest window all of the first start is inside, and nothing lies on another", "[ui][first-start]")
{
    OpenFirstStart first;
    first.overlay.setBounds (0, 0, ui::minimumWindowWidth, ui::minimumWindowHeight);
    test::picture (first.overlay, "first-start-smallest");
    REQUIRE (first.overlay.lookAgainButton().isVisible());

    const std::vector<juce::Component*> rows { &first.overlay.card (1), &first.overlay.lookAgainButton(), &first.overlay.skipLink() };

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        CHECK (first.overlay.getLocalBounds().contains (rows[i]->getBounds()));

        if (i > 0)
            CHECK (rows[i]->getY() >= rows[i - 1]->getBottom());
    }
}
