// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenListening.h"

#include "UI/Listening/ListeningText.h"

#include <set>

using namespace plus48;
using namespace plus48::ui;
using test::click;
using test::OnScreen;
using test::OpenSheet;

TEST_CASE ("A live microphone in front of open monitors waits for a person to agree", "[ui][listening-sheet]")
{
    OpenSheet open;
    (void) open.studio.sourceActions.choose (juce::String (InputSource::live));
    (void) open.studio.editor.edit ("Monitors", [] (Setup& setup) { setup.monitor.monitorsOn = true; });
    open.run (0.2);
    REQUIRE (open.studio.monitorGuard.needsAgreement());
    CHECK (open.sheet().monitorsColumn().roomAlert().headline() == "Muted for your microphone");
    click (open.titled<PushButton> ("Open them"));
    CHECK_FALSE (open.studio.monitorGuard.needsAgreement());
    CHECK_FALSE (open.sheet().monitorsColumn().roomAlert().isVisible());
}

TEST_CASE ("A howl is named on the sheet, and its one button ends it", "[ui][listening-sheet]")
{
    OpenSheet open;
    (void) open.studio.editor.edit ("Monitors", [] (Setup& setup) {
        setup.monitor.monitorsOn = true;
        setup.monitor.monitorsDb = 0.0;
        setup.monitorPlacement.distanceM = 0.5;
        setup.monitorPlacement.angleDeg = 0.0;
        setup.rig.channels.front().builtIn.gainDb = 60.0;
    });
    open.run (2.0);
    REQUIRE (open.studio.howlWatch.howl().has_value());
    CHECK (open.sheet().monitorsColumn().roomAlert().isVisible());
    CHECK (open.reads ("Howling at "));

    click (open.titled<PushButton> (open.studio.howlWatch.cure().name));
    CHECK_FALSE (open.monitor().monitorsOn);
    open.run (2.0);
    CHECK_FALSE (open.sheet().monitorsColumn().roomAlert().isVisible());
}

TEST_CASE ("Something to play to is chosen, turned and heard in one row", "[ui][listening-sheet]")
{
    OpenSheet open;
    auto& kind = open.titled<Segments> ("Something to play to");
    kind.setSelected (1, juce::sendNotification);
    CHECK (open.studio.editor.setup().backing.kind == Backing::Kind::click);
    CHECK (open.titled<DragNumber> ("Tempo").takeTyped ("120"));
    CHECK (open.studio.editor.setup().backing.clicksPerMinute == Approx (120.0));
    CHECK (open.titled<DragNumber> ("Level of what").takeTyped ("-20"));
    CHECK (open.studio.editor.setup().backing.levelDb == Approx (-20.0));

    click (open.titled<PushButton> ("Play what"));
    CHECK (open.studio.backing.isPlaying());
    open.run (0.5);
    click (open.titled<PushButton> ("Stop what"));
    CHECK_FALSE (open.studio.backing.isPlaying());

    kind.setSelected (2, juce::sendNotification);
    CHECK (open.studio.editor.setup().backing.kind == Backing::Kind::sound);
    CHECK (open.studio.backing.isReady());
    kind.setSelected (0, juce::sendNotification);
    CHECK (open.studio.editor.setup().backing.kind == Backing::Kind::none);
}

TEST_CASE ("Tab goes through the sheet column by column and stays in it; every control says what it is and how it stands", "[ui][listening-sheet][focus]")
{
    OpenSheet open;
    (void) open.studio.editor.edit ("Listening", [] (Setup& setup) { setup.backing.kind = Backing::Kind::click; });
    juce::StringArray titles;

    for (int i = 0; i < 40; ++i)
    {
        open.screen->tab();
        auto* const focused = dynamic_cast<Control*> (OnScreen::focused());

        if (focused == nullptr)
            continue;

        REQUIRE (open.sheet().isParentOf (focused));

        if (titles.contains (focused->getTitle()))
            break;

        titles.add (focused->getTitle());
        CHECK (focused->getHelpText().isNotEmpty());
    }

    const auto at = [&] (const juce::String& start) {
        for (int i = 0; i < titles.size(); ++i)
            if (titles[i].startsWith (start))
                return i;

        return -1;
    };

    INFO (titles.joinIntoString (", ").toStdString());

    for (const auto* const each : { "Direct: no delay", "Through the computer", "Interface buffer", "Both at once", "Direct monitoring", "Closed", "Phones", "Monitors", "Distance", "Angle", "Mute", "Something", "Tempo", "Close" })
        CHECK (at (each) >= 0);

    CHECK (at ("Direct: no delay") < at ("Interface buffer"));
    CHECK (at ("Interface buffer") < at ("Phones"));
    CHECK (at ("Phones") < at ("Distance"));
    CHECK (at ("Distance") < at ("Tempo"));
}
