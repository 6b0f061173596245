// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenListening.h"

#include "Signal/SignedText.h"
#include "UI/Listening/ListeningText.h"

using namespace plus48;
using namespace plus48::ui;
using test::click;
using test::OnScreen;
using test::OpenSheet;

TEST_CASE ("Listening opens from its word, and Esc, the cross, a click beside it and its word close it", "[ui][listening-sheet]")
{
    OpenSheet open;
    REQUIRE (open.find() != nullptr);

    SECTION ("Esc")
    {
        open.screen->press (juce::KeyPress::escapeKey);
    }

    SECTION ("the cross")
    {
        click (open.titled<PushButton> ("Close"));
    }

    SECTION ("a click beside it")
    {
        test::Pointer (open.sheet()).click ({ 12.0f, 700.0f });
    }

    SECTION ("its word")
    {
        open.screen->view.openListening();
    }

    OnScreen::settle();
    CHECK (open.find() == nullptr);
}

TEST_CASE ("The path above the sheet stays within reach of the pointer", "[ui][listening-sheet]")
{
    OpenSheet open;
    const auto& sheet = open.sheet();
    auto* const knob = test::findA<GainKnob> (open.screen->view);
    REQUIRE (knob != nullptr);
    const auto centre = open.screen->view.getLocalPoint (knob, knob->getLocalBounds().getCentre());
    CHECK (open.screen->view.getComponentAt (centre) == knob);
    CHECK (sheet.panelArea().getY() > centre.y);

    // And nothing below its edge is reached through it.
    CHECK (sheet.isParentOf (open.screen->view.getComponentAt (sheet.panelArea().getCentre())));
}

TEST_CASE ("The two ways to hear oneself exclude each other, until both are wanted at once", "[ui][listening-sheet]")
{
    OpenSheet open;
    CHECK (open.titled<ListeningChoice> ("Direct").isOn());
    CHECK (open.titled<ListeningChoice> ("Direct").getTitle() == "Direct: no delay");
    CHECK (open.titled<ListeningChoice> ("Through").getTitle() == "Through the computer: 12.3 ms late");

    click (open.titled<ListeningChoice> ("Through"));
    CHECK_FALSE (open.monitor().direct);
    CHECK (open.monitor().throughComputer);
    CHECK (open.titled<ListeningChoice> ("Through").isOn());

    click (open.titled<ToggleSwitch> ("Both"));
    CHECK (open.monitor().direct);
    CHECK (open.monitor().throughComputer);
    CHECK (open.titled<ListeningChoice> ("Direct").isOn());

    open.titled<ListeningChoice> ("Direct").keyPressed (juce::KeyPress (juce::KeyPress::returnKey));
    CHECK (open.monitor().direct);
    CHECK_FALSE (open.monitor().throughComputer);

    open.studio.editor.undo();
    CHECK (open.monitor().throughComputer);
}

TEST_CASE ("The buffer moves the delay, the lanes and the figures at once, by pointer, arrows and number", "[ui][listening-sheet]")
{
    OpenSheet open;
    auto& bar = open.titled<BufferBar> ("Interface buffer");
    const auto& lanes = open.sheet().delayColumn().delayLanes();
    REQUIRE (open.monitor().bufferSamples == 256);
    const auto before = lanes.startOfComputer() - lanes.startOfDirect();

    CHECK (bar.keyPressed (juce::KeyPress (juce::KeyPress::rightKey)));
    CHECK (open.monitor().bufferSamples == 512);
    CHECK (open.sheet().figures().delay.samples == InterfaceDelay (48000.0, 512).samples);
    const auto after = lanes.startOfComputer() - lanes.startOfDirect();
    CHECK (after / before == Approx (InterfaceDelay (48000.0, 512).totalMs / InterfaceDelay (48000.0, 256).totalMs).epsilon (0.001));
    CHECK (bar.valueText() == "512 samples, 23.0 ms");

    CHECK (bar.keyPressed (juce::KeyPress (juce::KeyPress::leftKey)));
    CHECK (open.monitor().bufferSamples == 256);

    // A press at the left end, and a drag to the right one: one step of undo each.
    const auto body = bar.body();
    test::Pointer (bar).click ({ body.getX() + 20.0f, body.getY() + 29.0f });
    CHECK (open.monitor().bufferSamples == 32);
    CHECK (bar.takeTyped ("128"));
    CHECK (open.monitor().bufferSamples == 128);
    CHECK_FALSE (bar.takeTyped ("200"));
    CHECK (open.monitor().bufferSamples == 128);
    CHECK (open.reads ("7.0 ms late"));
}

TEST_CASE ("What is written on the sheet is what the figures are", "[ui][listening-sheet]")
{
    OpenSheet open;
    (void) open.studio.editor.edit ("Listening", [] (Setup& setup) {
        setup.monitor.monitorsOn = true;
        setup.monitor.headphonesDb = 0.0;
        setup.monitorPlacement.distanceM = 1.4;
    });
    open.run (1.0);

    // Figures follow four times a second: these are of now.
    open.advance (0.3);
    const auto figures = ListeningFigures::of (open.studio);
    INFO (open.written().toStdString());
    CHECK (open.reads ("like standing 4.2 m from the speaker"));
    CHECK (open.reads ("592 samples at 48 kHz"));
    CHECK (open.reads (listeningText::hollow (figures.delay)));
    CHECK (listeningText::hollow (figures.delay).contains ("41 Hz, 122 Hz, 203 Hz"));
    CHECK (open.reads (listeningText::playing (figures)));
    CHECK (open.reads (listeningText::placed (1.4, figures.distanceDb)));
    CHECK (open.reads (listeningText::turned (figures.angleDeg, figures.patternDb)));
    CHECK (open.reads (listeningText::muted (figures)));
    CHECK (open.reads (listeningText::level (figures.spillSpl) + " dB SPL"));
    CHECK (open.reads (listeningText::level (figures.spillDbfs)));
    CHECK (open.reads (signedNumber (-1.0, 0) + " dBFS"));

    for (const auto& pair : figures.headphones)
        CHECK (open.reads (listeningText::level (pair.spillSpl)));

    REQUIRE (figures.healthyHours.has_value());
    CHECK (open.reads (listeningText::warning (figures)));
}

TEST_CASE ("By formula the headphones give what the engine's own meter reads", "[ui][listening-sheet]")
{
    OpenSheet open;
    open.run (12.0);
    const auto figures = ListeningFigures::of (open.studio);

    // The meter's average is of 300 ms: it has to be gathered for as long as the figure is about.
    auto energy = 0.0;
    auto count = 0;

    for (int i = 0; i < 300; ++i)
    {
        open.run (0.03);
        energy += std::pow (10.0, 0.1 * open.studio.spillReadings.headphones().averageDb());
        ++count;
    }

    const auto metered = open.studio.spillFigures.formula().earSpl (10.0 * std::log10 (energy / count) + sineDb);
    CHECK (figures.earSpl == Approx (metered).margin (2.0));
}

TEST_CASE ("An interface without direct monitoring says so, and one hears the computer", "[ui][listening-sheet]")
{
    OpenSheet open;
    REQUIRE (open.studio.equipment.chooseInterface ("sound-card").wasOk());
    open.run (0.5);
    auto& direct = open.titled<ListeningChoice> ("Direct");
    CHECK_FALSE (direct.isEnabled());
    CHECK (direct.disabledReason().contains ("no direct monitoring"));
    CHECK_FALSE (direct.isOn());
    CHECK (open.titled<ListeningChoice> ("Through").isOn());
    CHECK_FALSE (open.titled<ToggleSwitch> ("Both").isEnabled());
    CHECK (open.reads ("This interface has none"));
}

TEST_CASE ("Headphones, monitors, distance, angle and muting are set on the sheet", "[ui][listening-sheet]")
{
    OpenSheet open;
    click (open.sheet().headphonesColumn().row (1));
    CHECK (open.studio.editor.setup().headphonesId == open.studio.catalogue.headphones[1].identity.id);
    CHECK (open.sheet().headphonesColumn().row (1).isOn());
    CHECK_FALSE (open.sheet().headphonesColumn().row (0).isOn());

    click (open.titled<ToggleSwitch> ("Monitors"));
    CHECK (open.monitor().monitorsOn);

    open.titled<SlideBar> ("Distance").keyPressed (juce::KeyPress (juce::KeyPress::rightKey));
    CHECK (open.studio.editor.setup().monitorPlacement.distanceM == Approx (1.1));
    CHECK (open.titled<SlideBar> ("Distance").valueText() == "1.1 metres");

    CHECK_FALSE (open.studio.editor.setup().monitorPlacement.angleDeg.has_value());
    CHECK (open.titled<SlideBar> ("Angle").takeTyped ("90"));
    CHECK (*open.studio.editor.setup().monitorPlacement.angleDeg == Approx (90.0));
    CHECK (open.sheet().monitorsColumn().room().shownAngleDeg() == Approx (90.0));
    click (open.titled<PushButton> ("Turn the microphone away"));
    CHECK_FALSE (open.studio.editor.setup().monitorPlacement.angleDeg.has_value());

    click (open.titled<ToggleSwitch> ("Mute monitors"));
    CHECK (open.monitor().mutesMonitorsWhileRecording);

    auto& stereo = open.titled<Segments> ("Direct monitoring");
    stereo.setSelected (1, juce::sendNotification);
    CHECK (open.monitor().isDirectStereo);
}

TEST_CASE ("What is plugged straight in has its level and noise in the take, and no spill", "[ui][listening-sheet]")
{
    OpenSheet open;
    REQUIRE (open.studio.sourceActions.choose ("electric-guitar").wasOk());
    open.run (4.0);
    const auto figures = ListeningFigures::of (open.studio);
    CHECK_FALSE (figures.microphone.has_value());
    CHECK (figures.inTake.signalDbfs == Approx (open.studio.meters.readings().peakFigureDb (Path::a)));
    CHECK (figures.inTake.signalDbfs > -40.0);
    CHECK (figures.inTake.noiseDbfsA == Approx (open.studio.figures.path (Path::a).noise.dbfsA()));
    CHECK (listeningText::isSilent (figures.spillDbfs));
    CHECK (open.reads ("Your signal"));
}

TEST_CASE ("The sheet goes with the window, and with the path", "[ui][listening-sheet]")
{
    OpenSheet open;
    open.screen->view.setSize (1024, 640);
    CHECK (open.sheet().panelArea().getBottom() <= 640);
    CHECK (open.titled<SlideBar> ("Angle").body().getWidth() >= 60.0f);
    open.screen->view.setSize (1440, 900);
    auto* const path = test::findA<PathPanel> (open.screen->view);
    REQUIRE (path != nullptr);
    CHECK (open.sheet().panelArea().getY() == path->getY() + path->cardArea (PathPanel::Menu::audioInterface).getBottom() + 12);

    // The word that it belongs to is not in the other view.
    open.screen->view.show (Preferences::View::channels);
    OnScreen::settle();
    CHECK (open.find() == nullptr);
}

TEST_CASE ("Over the strips Listening opens from its word, too, and Esc goes back to them", "[ui][listening-sheet][channels]")
{
    OpenSheet open;
    auto& view = open.screen->view;
    view.show (Preferences::View::channels);
    OnScreen::settle();
    REQUIRE (open.find() == nullptr);

    for (const auto width : { 1440, 1024 })
    {
        INFO (width);
        view.setSize (width, width == 1440 ? 900 : 640);
        auto* const summary = test::findA<ChannelSummary> (view);
        REQUIRE (summary != nullptr);
        auto* const word = test::findA<CaptionButton> (*summary);
        REQUIRE (word != nullptr);
        click (*word);
        REQUIRE (open.find() != nullptr);

        // Under it; in a low window over it rather than out of sight.
        const auto sheet = open.sheet().panelArea();
        CHECK (view.getLocalBounds().contains (sheet));
        CHECK (sheet.getY() <= view.getLocalArea (summary, summary->getLocalBounds()).getBottom() + 12);

        if (width == 1440)
        {
            CHECK (sheet.getY() == view.getLocalArea (summary, summary->getLocalBounds()).getBottom() + 12);
            CHECK (view.getComponentAt (view.getLocalPoint (word, word->getLocalBounds().getCentre())) == word);
        }

        open.screen->press (juce::KeyPress::escapeKey);
        OnScreen::settle();
        CHECK (open.find() == nullptr);
        CHECK (view.showsChannels());
        CHECK (view.channelsView().isVisible());
    }
}
