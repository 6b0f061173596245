// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MainView.h"
#include "Snapshot.h"

#include <map>

namespace plus48::ui
{
/** A studio without devices, driven here. */
class Stage
{
public:
    explicit Stage (const Snapshot& snapshotToShow) : snapshot (snapshotToShow)
    {
        folder.createDirectory();
        open();
    }

    ~Stage()
    {
        close();
        folder.deleteRecursively();
    }

    void setTheme (Theme theme)
    {
        auto preferences = studio->preferences.current();
        preferences.theme = theme == Theme::light ? Preferences::Theme::light : Preferences::Theme::dark;
        studio->preferences.set (preferences);
    }

    /** Lets sound run for a while; the writer keeps up. */
    void run (double seconds)
    {
        constexpr int block = 480;
        std::array<float, block> left {}, right {};
        float* const outputs[] { left.data(), right.data() };
        const auto rate = studio->engineForDevice().sampleRate();
        auto sinceFrame = 0.0;

        for (auto done = 0.0; done < seconds; done += block / rate)
        {
            studio->engineForDevice().process (nullptr, 0, outputs, 2, block);
            sinceFrame += block / rate;

            if (sinceFrame < 1.0 / 30.0)
                continue;

            studio->engineForDevice().releaseRetired();
            view->advance (sinceFrame);
            sinceFrame = 0.0;
        }
    }

    /** The device leaves out so many seconds. */
    void loseSound (double seconds)
    {
        constexpr int block = 480;
        std::array<float, block> left {}, right {};
        float* const outputs[] { left.data(), right.data() };
        studio->engineForDevice().process (nullptr, 0, outputs, 2, block, { 1, std::llround (seconds * studio->engineForDevice().sampleRate()) });
    }

    /** Messages that wait: waveforms that have been read, takes that are finished. */
    void settle()
    {
        finishColour();

        for (int i = 0; i < 20; ++i)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (10);
            studio->update (0.0);
        }
    }

    /** Until what is measured of preamps is there. */
    void finishColour()
    {
        while (studio->colours.isMeasuring())
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            studio->colours.update (0.2);
        }
    }

    void record (double seconds)
    {
        studio->transportActions.toggleRecording();
        run (seconds);
        studio->transportActions.toggleRecording();
        waitUntilReady();
    }

    /** The take is on the disk. */
    void waitUntilReady()
    {
        while (studio->transport.state() != Transport::State::ready)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            studio->update (0.005);
        }
    }

    /** Four takes, as a beginner might make them; the first three are recorded once in a program. Studio and view may be others afterwards. */
    void recordSome()
    {
        static LentTakes lent;
        const auto isFirst = ! lent.folder.isDirectory();

        if (! isFirst)
        {
            close();
            folder.getChildFile ("state.json").deleteFile();
            lent.folder.copyDirectoryTo (takesFolder());
            open();
        }

        const auto recordOnce = [&] (double seconds) {
            if (isFirst)
                record (seconds);
        };

        (void) studio->equipment.chooseMicrophone ("stage-dynamic");
        recordOnce (4.0);
        (void) studio->equipment.chooseMicrophone ("broadcast-dynamic");
        (void) studio->channelActions.hear (Path::b);
        recordOnce (5.0);
        (void) studio->channelActions.hear (Path::a);
        (void) studio->editor.editChannel ("Distance", [] (ChannelRig& rig) { rig.distanceMetres = 0.05; });
        recordOnce (6.0);

        if (isFirst)
        {
            studio->takes.star (3, true);
            takesFolder().copyDirectoryTo (lent.folder);
        }

        (void) studio->editor.editChannel ("Distance", [] (ChannelRig& rig) { rig.distanceMetres = 0.15; });
        record (5.0);
        studio->takes.select (4);
        studio->afterTake.dismiss();

        // The waveforms of takes that lay there before are read in the background.
        for (int i = 0; i < 2000 && ! haveAllWaveforms(); ++i)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            studio->update (0.0);
        }

        settle();
    }

    /** A take plays, and both its versions are there. */
    void hearBoth (int number = 3)
    {
        studio->takes.select (number);
        studio->transportActions.togglePlaying();

        for (int i = 0; i < 500 && studio->comparison.state() != TakeComparison::State::ready; ++i)
            settle();
    }

    /** A listening test with so many right answers, or choices of B, and so many answers at all. */
    TestRecord takeTest (Question question, int trials, int count, int answers)
    {
        auto& test = studio->listeningTest;
        const auto alternating = [] (std::span<std::uint8_t> bytes) {
            std::fill (bytes.begin(), bytes.end(), std::uint8_t { 0xa6 });
            return true;
        };

        if (studio->notices.report (test.begin (question, trials, alternating)).failed())
            return {};

        using Answer = ListeningTestSession::Answer;

        for (int i = 0; i < answers; ++i)
        {
            // What X is, or which of the two is B, as these bytes have it.
            const auto isSecond = (((0xa6 >> (i % 8)) & 1) != 0) == (question == Question::canYouTell);
            test.answer ((i < count) == isSecond ? Answer::right : Answer::left);
        }

        const auto record = test.test().record;
        test.leave();
        return record;
    }

    const Snapshot snapshot;
    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile ("plus48-snapshot-" + juce::Uuid().toString());
    std::unique_ptr<Studio> studio;
    std::unique_ptr<MainView> view;

private:
    /** What the first stage has recorded, for the others. */
    struct LentTakes
    {
        ~LentTakes() { folder.deleteRecursively(); }

        const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile ("plus48-takes-" + juce::Uuid().toString());
    };

    bool haveAllWaveforms() const
    {
        const auto& takes = studio->library.takes();
        return std::all_of (takes.begin(), takes.end(), [this] (const Take& take) { return studio->library.peaks (take.number) != nullptr; });
    }

    juce::File takesFolder() const { return folder.getChildFile ("Takes"); }

    void open()
    {
        Studio::Options options;
        options.stateFile = folder.getChildFile ("state.json");
        options.takesFolder = takesFolder();

        // The sheet of settings wants a device to show, which is opened when the sound has been made.
        options.isWithoutDevices = ! snapshot.state.startsWith ("settings");
        options.opensDevices = false;
        studio = std::make_unique<Studio> (options);

        Preferences preferences;
        preferences.hasStarted = true;
        preferences.reducedMotion = true;
        studio->preferences.set (preferences);
        setTheme (snapshot.theme);
        studio->begin();
        (void) studio->sourceActions.choose ("voice");

        view = std::make_unique<MainView> (*studio);
        view->setSize (snapshot.width, snapshot.height);
    }

    void close()
    {
        view.reset();
        studio.reset();
    }
};

using State = std::function<void (Stage&)>;

inline State overMain (std::function<void (Stage&)> open)
{
    return [open = std::move (open)] (Stage& stage) {
        stage.recordSome();
        stage.run (3.0);
        open (stage);
        stage.settle();
    };
}

using States = std::map<juce::String, State>;

/** A take's A and B, and what is between them. */
States compareStates();

/** Before, in and after listening tests. */
States listeningTestStates();

/** What is heard while recording. */
States listeningStates();

/** What the coach says of a take that has just ended. */
States coachStates();

/** A take through other equipment. */
States hearThroughStates();

/** The verdict on external preamps, and the gain that is set by listening. */
States verdictStates();

/** Lessons and words. */
States learnStates();

/** Every step of every lesson, each from its beginning. */
States lessonStates();
int numLessons();

/** A whole lesson, counted from 1: told of the name of each picture as it comes. */
void showLesson (Stage&, int number, const std::function<void (const juce::String& name)>& show);

/** Inputs side by side, from two to thirty-two. */
States channelsStates();
} // namespace plus48::ui
