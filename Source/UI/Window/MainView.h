// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Layers.h"
#include "TopBar.h"

#include "Lessons/LessonSession.h"
#include "Studio/Studio.h"
#include "UI/Channels/ChannelsView.h"
#include "UI/Coach/CoachPanel.h"
#include "UI/Coach/GainCard.h"
#include "UI/Compare/ComparePanel.h"
#include "UI/Controls/Commands.h"
#include "UI/GearMenu/GearMenu.h"
#include "UI/Lessons/LessonPanels.h"
#include "UI/ListeningTest/TestScreens.h"
#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Notice/NoticeBar.h"
#include "UI/Path/PathPanel.h"
#include "UI/Settings/Overlay.h"
#include "UI/Takes/TakesPanel.h"

namespace plus48::ui
{
class ListeningSheet;

/** Everything inside the window: the panels, what opens over them, and the keys. It needs no window to be painted. Some
    thirty methods: ten override JUCE's, and the others open what a key, a button or a picture asks for. [message thread]
*/
class MainView : public juce::Component, public juce::FileDragAndDropTarget, public OverlayHost, private StudioListener, private juce::Timer
{
public:
    explicit MainView (Studio&);
    ~MainView() override;

    /** Begins to move by itself, 30 times a second. Without, whoever takes pictures calls `advance`. */
    void start() { startTimerHz (30); }
    void advance (double seconds);

    void openFirstStart();
    void openSettings();

    /** All lessons and words; closes them where they are open. */
    void openLearn();
    void openKeys();
    void openMenu (PathPanel::Menu);

    /** What is heard while recording: how late, how loud, and what of it a microphone hears. */
    void openListening();

    /** One path, or the strips of all inputs; kept for the next start, unless a lesson shows what it needs. */
    void show (Preferences::View);
    bool showsChannels() const { return shownView() == Preferences::View::channels; }
    ChannelsView& channelsView() noexcept { return channels; }
    void open (std::unique_ptr<Overlay>) override;
    void closeOverlay();

    /** A take as files, or as a page for friends. */
    void openShare (int takeNumber) { takes.share (takeNumber); }

    /** A take through any equipment. */
    void openHearThrough (int takeNumber);

    /** Whether an external preamp is needed, in full. */
    void openVerdict();

    PathPanel& pathPanel() noexcept { return path; }

    /** Listening tests, and what was found out by earlier ones. */
    TestScreens& listeningTests() noexcept { return tests; }

    /** A lesson in this window, by its id. What is open over the window closes; where the lesson cannot begin, a notice says why. */
    void beginLesson (const juce::String& id);
    LessonSession& lessonSession() noexcept { return lessons; }
    LessonPanels& lessonParts() noexcept { return lessonPanels; }

    /** What is in the bin, in place of the takes. */
    void openBin() { takes.openBin(); }

    /** The keyboard is for what is open over the window, or for the window: where it last was. */
    void takeFocus() { layers.takeFocus(); }

    /** [message thread] Called after the first paint, once. */
    std::function<void()> onFirstPaint;

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    std::unique_ptr<juce::ComponentTraverser> createKeyboardFocusTraverser() override;
    void mouseDown (const juce::MouseEvent&) override;

    bool isInterestedInFileDrag (const juce::StringArray&) override { return true; }
    void fileDragEnter (const juce::StringArray&, int, int) override;
    void fileDragExit (const juce::StringArray&) override;
    void filesDropped (const juce::StringArray& files, int, int) override;

private:
    void studioChanged (StudioChange) override;
    void timerCallback() override;
    void makeCommands();

    /** Undo and redo by name: what it was is said for some seconds. */
    void stepBack();
    void stepForward();
    void placeListening();
    ListeningSheet* listeningSheet() const;
    bool isLearnOpen() const;
    void showTheme();
    void showView();
    Preferences::View shownView() const { return lessonView.value_or (studio.preferences.current().view); }

    void prepareLessons();
    void showLesson();
    void leaveLesson();
    void giveKeyboardToWayOn();
    void showNumTracks();

    /** Whoever listens for the right gain has the coach's place. */
    void showGain();
    void setGainForMe();
    void placeNotice();
    void placePath (juce::Rectangle<int> area);
    void placeLowerPanels (juce::Rectangle<int> area);
    void shareVersions();

    Studio& studio;

    /** Before any panel: the setup of a lesson that was cut off is back before it is shown. */
    LessonSession lessons { studio };
    Plus48LookAndFeel look;
    juce::TooltipWindow tooltips { this, tooltipDelayMs };

    TopBar top;
    PathPanel path;
    TakesPanel takes;
    ComparePanel compare;
    CoachPanel coach;
    GainCard gain { studio };
    ChannelsView channels;
    NoticeBar notice;

    Layers layers { *this, notice };
    LessonPanels lessonPanels { studio, lessons, { *this, path, channels, takes, compare, coach } };
    std::optional<Preferences::View> lessonView;

    /** Lesson, step and fault that are shown. */
    juce::String lessonPlace;
    bool wasFound = false, isLessonOfLearn = false;

    TestScreens tests { studio, { [this] (std::unique_ptr<Overlay> page, std::function<void (double)> tick) { layers.open (std::move (page), std::move (tick)); }, [this] { closeOverlay(); } } };

    std::vector<Command> commands;
    WindowSize size = WindowSize::full;
    std::optional<Theme> shownTheme;
    double lastTick = 0.0;
    bool isDropTarget = false, wasRecording = false;
};
} // namespace plus48::ui
