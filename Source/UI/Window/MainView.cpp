// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Settings/AppearanceSection.h"

namespace plus48::ui
{
namespace
{
constexpr int compareWidth = 300, coachWidth = 312, tabsWidth = 380;
} // namespace

MainView::MainView (Studio& studioToShow)
    : studio (studioToShow), top (studioToShow.changes, studioToShow.devices, studioToShow.transport, studioToShow.transportActions, studioToShow.takes),
      path (studioToShow),
      takes (studioToShow),
      compare (studioToShow.changes, studioToShow.editor, studioToShow.channelActions, studioToShow.listening, studioToShow.comparedPairs),
      coach (studioToShow.changes, studioToShow.editor, studioToShow.channelActions, studioToShow.figures, studioToShow.coach, studioToShow.listening, studioToShow.comparedPairs, studioToShow.claims, studioToShow.afterTake),
      channels (studioToShow, takes.exporter()),
      notice (studioToShow.changes, studioToShow.notices)
{
    setLookAndFeel (&look);

    // Menus and whatever else JUCE opens beside this view.
    juce::LookAndFeel::setDefaultLookAndFeel (&look);
    setTitle ("Plus48");
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);

    // The order of the keyboard's focus: transport, path, takes, compare, coach.
    for (auto* const child : std::initializer_list<juce::Component*> { &top, &path, &takes, &compare, &coach })
        addAndMakeVisible (child);

    addChildComponent (gain);
    addChildComponent (channels);
    prepareLessons();

    // It shows itself when there is something to say.
    addChildComponent (notice);
    notice.setVisible (studio.notices.current().has_value());

    top.onOpenSettings = [this] { openSettings(); };
    top.onLearn = [this] { openLearn(); };
    notice.onShow = [this] { placeNotice(); };
    compare.onBlindTest = [this] { tests.openStart(); };
    takes.onHearThrough = [this] (int number) { openHearThrough (number); };
    tests.onVersions = [this] (int number) {
        if (studio.hearThrough.take() != number)
            openHearThrough (number);
    };
    coach.takeFindings().onWhy = [this] (const juce::String& lesson) { beginLesson (lesson); };
    coach.takeFindings().onRecord = [this] { studio.transportActions.toggleRecording(); };
    coach.onProve = [this] (const ClaimedPair& pair) { (void) studio.notices.report (tests.openProof (pair)); };
    coach.onVerdict = channels.onVerdict = [this] { openVerdict(); };
    path.onOpenMenu = channels.onOpenMenu = [this] (PathPanel::Menu menu) { openMenu (menu); };
    path.onOpenListening = channels.onOpenListening = [this] { openListening(); };
    channels.onHearThrough = [this] (int number) { openHearThrough (number); };
    channels.onProve = coach.onProve;
    top.onView = [this] (Preferences::View view) { show (view); };

    makeCommands();
    commands.push_back ({ "Window", "Esc", "The coach again, after a take", [this] (const juce::KeyPress& key) { return studio.afterTake.isShown() && key.isKeyCode (juce::KeyPress::escapeKey); }, [this] (const juce::KeyPress&) { studio.afterTake.dismiss(); } });
    studio.changes.addListener (this);
    wasRecording = studio.transport.state() == Transport::State::recording;
    showTheme();
    setSize (1440, 900);
}

MainView::~MainView()
{
    studio.changes.removeListener (this);
    stopTimer();
    setLookAndFeel (nullptr);
    juce::LookAndFeel::setDefaultLookAndFeel (nullptr);
}

void MainView::showTheme()
{
    const auto theme = themeFor (studio.preferences.current().theme);

    // Preferences hold the window's place as well: a move is no reason to paint all of it anew.
    if (std::exchange (shownTheme, theme) == theme)
        return;

    look.switchTheme (theme);
    sendLookAndFeelChange();
    repaint();
}

void MainView::studioChanged (StudioChange change)
{
    if (change == StudioChange::setup)
    {
        showNumTracks();
        lessonPanels.follow();
    }

    if (change == StudioChange::lesson)
        showLesson();

    if (change == StudioChange::preferences)
    {
        showTheme();
        showView();
    }

    if (const auto isRecording = studio.transport.state() == Transport::State::recording; isRecording != wasRecording)
    {
        wasRecording = isRecording;
        repaint();
    }
}

void MainView::showNumTracks() { top.showNumTracks (studio.editor.setup().isAnyArmed() ? static_cast<int> (studio.editor.setup().runningInputs().size()) : 0); }

void MainView::timerCallback()
{
    const auto now = juce::Time::getMillisecondCounterHiRes() * 0.001;
    const auto seconds = lastTick > 0.0 ? juce::jlimit (0.0, 0.5, now - lastTick) : 0.033;
    lastTick = now;
    advance (seconds);
}

void MainView::advance (double seconds)
{
    studio.update (seconds);
    lessons.update (seconds);
    lessonPanels.tick (seconds);
    top.tick (seconds);

    if (showsChannels())
    {
        channels.tick (seconds);
    }
    else
    {
        path.tick (seconds);
        compare.tick (seconds);
        coach.tick (seconds);
        gain.tick();
        showGain();
    }

    // What it saves in the background goes on in either view.
    takes.tick (seconds);
    notice.tick (seconds);

    layers.tick (seconds);
}

void MainView::paint (juce::Graphics& g)
{
    g.fillAll (palette().bg);

    if (onFirstPaint != nullptr)
        std::exchange (onFirstPaint, nullptr)();
}

void MainView::paintOverChildren (juce::Graphics& g)
{
    if (wasRecording)
    {
        g.setColour (palette().red);
        g.drawRect (getLocalBounds(), 2);
    }

    if (isDropTarget)
    {
        g.fillAll (palette().bg.withAlpha (0.7f));
        const auto area = getLocalBounds().toFloat().reduced (24.0f);
        juce::Path frame;
        frame.addRoundedRectangle (area, 16.0f);
        strokeDashed (g, frame, palette().good, 2.0f, 8.0f, 6.0f);
        drawText (g, "Drop it here: the sound becomes the source", type::headline(), palette().t1, area, juce::Justification::centred);
    }
}

void MainView::resized()
{
    size = windowSizeFor (getWidth());
    const auto c = isCompact (size);
    const auto margin = c ? 8 : 16;

    top.setWindowSize (size);
    path.setWindowSize (size);
    takes.setWindowSize (size);
    compare.setWindowSize (size);
    coach.setWindowSize (size);

    auto area = getLocalBounds();
    top.setBounds (area.removeFromTop (TopBar::height (size)));
    area.removeFromTop (c ? 0 : 8);
    area = area.withTrimmedLeft (margin).withTrimmedRight (margin).withTrimmedBottom (margin);
    const auto lessonArea = area.removeFromTop (lessonPanels.heightBelowTop (size)).withHeight (LessonBar::height (size));
    channels.setWindowSize (size);
    channels.setBounds (area);
    placePath (area);
    showView();
    lessonPanels.place (size, lessonArea);
    placeNotice();
    layers.placeAll (getLocalBounds());
    placeListening();
}

void MainView::placePath (juce::Rectangle<int> area)
{
    path.setBounds (area.removeFromTop (pathPanelHeight (size)));
    area.removeFromTop (isCompact (size) ? 8 : 12);
    placeLowerPanels (area);
}

void MainView::show (Preferences::View view)
{
    // The person's own comes back with the end of a lesson.
    if (lessons.isOn())
    {
        lessonView = lessonPanels.canChangeView() ? view : Preferences::View::path;
        return resized();
    }

    auto next = studio.preferences.current();
    next.view = view;
    studio.preferences.set (next);
}

void MainView::showView()
{
    showNumTracks();
    const auto isChannels = showsChannels();

    // It belongs to the word of the other view, which is not there any more; and lessons lie over what is to be seen now.
    if (channels.isVisible() != isChannels && (listeningSheet() != nullptr || isLearnOpen()))
        closeOverlay();

    top.showView (shownView());
    channels.setVisible (isChannels);
    path.setVisible (! isChannels && ! lessonPanels.coversPath());
    takes.setVisible (! isChannels && ! lessonPanels.coversTakes());

    showGain();

    // In a small window the comparison is one of the coach's tabs.
    compare.setVisible (! isChannels && size != WindowSize::small && ! lessonPanels.coversCompare());
}

void MainView::showGain()
{
    const auto isGain = ! showsChannels() && gain.isNeeded() && (! lessons.isOn() || lessonPanels.canChangeView());
    gain.setVisible (isGain);
    lessonPanels.setSideAway (isGain);

    // It is quiet in a lesson, whose words are in its place.
    coach.setVisible (! showsChannels() && ! isGain && ! lessons.isOn());
}

void MainView::placeLowerPanels (juce::Rectangle<int> area)
{
    const auto gap = isCompact (size) ? 8 : 12;
    const auto isSmall = size == WindowSize::small;
    coach.setBounds (area.removeFromRight (isSmall ? tabsWidth : coachWidth));
    gain.setBounds (coach.getBounds());

    // In a small window the comparison is one of the coach's tabs.
    if (! isSmall)
    {
        area.removeFromRight (gap);
        compare.setBounds (area.removeFromRight (compareWidth));
    }

    area.removeFromRight (gap);
    takes.setBounds (area);
}

void MainView::placeNotice()
{
    notice.setBounds (notice.idealBounds (getLocalBounds()));
    notice.toFront (false);
}

void MainView::open (std::unique_ptr<Overlay> overlay)
{
    overlay->onClose = [this] { closeOverlay(); };
    layers.open (std::move (overlay));
}

void MainView::closeOverlay()
{
    layers.close();
    path.setOpenMenu ({});
    top.showLearn (isLearnOpen());
}

bool MainView::keyPressed (const juce::KeyPress& pressed)
{
    // All that is open is inside: Tab comes here from wherever nothing else wants it.
    if (pressed.isKeyCode (juce::KeyPress::tabKey))
    {
        layers.moveFocus (! pressed.getModifiers().isShiftDown());
        return true;
    }

    // Over a sheet only the transport's key reaches the window.
    if (! layers.isEmpty() && ! pressed.isKeyCode (juce::KeyPress::spaceKey))
        return false;

    return (layers.isEmpty() && lessonPanels.keyPressed (pressed)) || runCommand (commands, pressed);
}

void MainView::mouseDown (const juce::MouseEvent&) { grabKeyboardFocus(); }

void MainView::fileDragEnter (const juce::StringArray&, int, int)
{
    isDropTarget = true;
    repaint();
}

void MainView::fileDragExit (const juce::StringArray&)
{
    isDropTarget = false;
    repaint();
}

void MainView::filesDropped (const juce::StringArray& files, int, int)
{
    fileDragExit (files);

    if (files.isEmpty())
        return;

    if (studio.sourceActions.dropFile (juce::File (files[0])).wasOk() && files.size() > 1)
        studio.notices.notify ({ "One file at a time: " + juce::File (files[0]).getFileName() + " is the source now.", {}, {} });
}
} // namespace plus48::ui
