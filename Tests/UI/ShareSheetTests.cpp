// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "OnScreen.h"
#include "StudioAtWork.h"

#include "Recording/WavBytes.h"
#include "SoundSource/AudioFile.h"
#include "UI/Share/ShareSheet.h"
#include "UI/Share/ShareText.h"

using namespace plus48;
using namespace plus48::ui;
using test::OnScreen;

namespace
{
/** A window with a take of two seconds, and its share sheet. */
struct SharedTakeOnScreen
{
    SharedTakeOnScreen()
    {
        REQUIRE (work.studio.sourceActions.choose ("voice").wasOk());
        work.run (1.0);
        work.record (2.0);
        screen = std::make_unique<OnScreen> (work.studio);
        screen->view.advance (0.03);
        screen->view.openShare (1);
        OnScreen::settle();
        sheet = test::findA<ShareSheet> (screen->view);
        REQUIRE (sheet != nullptr);
        change ([&] (ShareChoices& next) { next.folder = folder; });
        waitFor ([&] { return sheet->isMeasured(); });
    }

    void change (const std::function<void (ShareChoices&)>& edit)
    {
        auto next = sheet->choices();
        edit (next);
        sheet->choose (next);
    }

    template <typename Condition>
    void waitFor (Condition&& isMet)
    {
        for (int i = 0; i < 4000 && ! isMet(); ++i)
        {
            sheet->tick();
            juce::Thread::sleep (5);
        }

        REQUIRE (isMet());
    }

    void save()
    {
        screen->press (juce::KeyPress::returnKey);
        REQUIRE (sheet->phase() != ShareSheet::Phase::choosing);
        waitFor ([&] { return sheet->phase() == ShareSheet::Phase::done; });
    }

    juce::StringArray names() const
    {
        juce::StringArray all;

        for (const auto& file : sheet->savedFiles())
            all.add (file.getFileName());

        return all;
    }

    /** Made by the sheet. */
    int numFiles() const { return folder.isDirectory() ? folder.getNumberOfChildFiles (juce::File::findFiles) : 0; }

    test::StudioAtWork work;
    juce::File folder = work.folder.get().getChildFile ("Plus48 shared");
    std::unique_ptr<OnScreen> screen;
    ShareSheet* sheet = nullptr;
};

std::size_t framesOf (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    return audio.numFrames();
}
} // namespace

TEST_CASE ("Both versions of a take are saved by Enter, as recorded and equally loud, and count up", "[ui][sharing]")
{
    SharedTakeOnScreen s;
    CHECK (s.sheet->choices().kind == ShareKind::pair);
    s.save();
    REQUIRE (s.sheet->savedFiles().size() == 2);
    CHECK (s.names()[0] == "Take 1 - Voice - A built-in.wav");
    CHECK (s.names()[1].startsWith ("Take 1 - Voice - B "));
    CHECK (s.numFiles() == 2);

    // A is what was recorded, to the bit.
    CHECK ((test::WavBytes (s.sheet->savedFiles()[0]).chunk ("data") == test::WavBytes (s.work.studio.library.find (1)->recorded).chunk ("data")));

    // Esc closes; opened again, files get another number.
    s.screen->press (juce::KeyPress::escapeKey);
    CHECK (test::findA<ShareSheet> (s.screen->view) == nullptr);
    s.screen->view.openShare (1);
    s.sheet = test::findA<ShareSheet> (s.screen->view);
    REQUIRE (s.sheet != nullptr);
    CHECK (s.sheet->choices().folder == s.folder);
    s.save();
    CHECK (s.names()[0] == "Take 1 - Voice - A built-in 2.wav");
}

TEST_CASE ("Up and Down choose what is shared, and each kind is saved as its form says", "[ui][sharing]")
{
    SharedTakeOnScreen s;
    s.screen->press (juce::KeyPress::upKey);
    CHECK (s.sheet->choices().kind == ShareKind::take);
    s.change ([] (ShareChoices& next) {
        next.format = { SoundFormat::Type::flac, BitDepth::int16, 44100.0 };
        next.isLoop = true;
        next.loop = { 4800, 48000 };
    });
    s.save();
    CHECK (s.names() == juce::StringArray { "Take 1 - Voice - Built-in.flac" });
    CHECK (framesOf (s.sheet->savedFiles().front()) == 44100);

    s.screen->press (juce::KeyPress::escapeKey);
    s.screen->view.openShare (1);
    s.sheet = test::findA<ShareSheet> (s.screen->view);
    REQUIRE (s.sheet != nullptr);
    s.screen->press (juce::KeyPress::downKey);
    CHECK (s.sheet->choices().kind == ShareKind::friends);
    s.change ([] (ShareChoices& next) {
        next.sender = "Mia";
        next.trials = 12;
        next.question = Question::whichDoYouLike;
    });
    s.save();
    CHECK (s.names() == juce::StringArray { "Blind test from Mia.html" });
    const auto page = s.sheet->savedFiles().front().loadFileAsString();
    CHECK (page.contains ("\"trials\": 12"));
    CHECK (page.contains ("\"question\": \"like\""));
}

TEST_CASE ("The recipe is copied by Enter once it is known", "[ui][sharing]")
{
    SharedTakeOnScreen s;
    s.screen->press (juce::KeyPress::downKey);
    s.screen->press (juce::KeyPress::downKey);
    CHECK (s.sheet->choices().kind == ShareKind::recipe);
    s.waitFor ([&] { return s.sheet->isMeasured(); });
    juce::String copied;
    s.sheet->copyText = [&] (const juce::String& text) { copied = text; };
    s.screen->press (juce::KeyPress::returnKey);
    CHECK (copied.contains ("Made with:"));
    CHECK (copied.contains ("Rig B, for plus48-cli --rig:"));
    CHECK (s.sheet->phase() == ShareSheet::Phase::choosing);
    CHECK (s.numFiles() == 0);
}

TEST_CASE ("Cancelled, or closed, while it is saved: nothing is left", "[ui][sharing]")
{
    SharedTakeOnScreen s;
    s.sheet->act();
    REQUIRE (s.sheet->phase() == ShareSheet::Phase::saving);
    s.screen->press (juce::KeyPress::escapeKey);
    OnScreen::settle();
    CHECK (test::findA<ShareSheet> (s.screen->view) == nullptr);

    // It may have been done before it heard of it, and is then complete.
    CHECK ((s.numFiles() == 0 || s.numFiles() == 2));
    CHECK (s.folder.getNumberOfChildFiles (juce::File::findFiles, ".*.part") == 0);
}

TEST_CASE ("A folder that cannot be written is told in one sentence, and the sheet stays", "[ui][sharing]")
{
    SharedTakeOnScreen s;
    const auto file = s.work.folder.write ("file", "no folder");
    s.change ([&] (ShareChoices& next) { next.folder = file.getChildFile ("inside"); });
    s.sheet->act();
    s.waitFor ([&] { return s.sheet->phase() == ShareSheet::Phase::choosing; });
    CHECK (s.sheet->savedFiles().empty());
    CHECK (file.loadFileAsString() == "no folder");
}

TEST_CASE ("Without its raw performance a take is shared by itself only", "[ui][sharing]")
{
    test::StudioAtWork work;
    work.record (0.5);
    REQUIRE (work.studio.library.find (1)->raw.deleteFile());
    OnScreen screen (work.studio);
    screen.view.openShare (1);
    auto* const sheet = test::findA<ShareSheet> (screen.view);
    REQUIRE (sheet != nullptr);
    CHECK (sheet->choices().kind == ShareKind::take);

    // Down goes past what needs two.
    screen.press (juce::KeyPress::downKey);
    CHECK (sheet->choices().kind == ShareKind::recipe);
}

TEST_CASE ("What is said of loudness is what is done", "[ui][sharing]")
{
    MatchedPair pair;
    pair.gainDb = -2.4;
    pair.residualLu = 0.02;
    const auto minus = juce::String::charToString (0x2212);
    CHECK (matchWords (true, pair)[1] == "B turned down 2.4 dB, 0.02 LU apart");
    CHECK (matchWords (false, pair)[1] == "Off: B is 2.4 dB louder");
    CHECK (turnUpWords (false, -17.2, 0.0)[1] == "Off: left at " + minus + "17.2 dBFS, as you recorded it");
    CHECK (turnUpWords (true, -17.2, 8.1)[1] == "By 8.1 dB: peaks at " + minus + "9.1 dBFS");
    CHECK (formatWords ({}, { BitDepth::int24, 44100.0 }, 4464000) == "WAV, 24-bit, 44.1 kHz, 4.5 MB");
}

TEST_CASE ("The stretch that is looped is what Loop shares, and what friends hear", "[ui][sharing][loop]")
{
    SharedTakeOnScreen s;
    s.screen->press (juce::KeyPress::escapeKey);
    OnScreen::settle();
    auto& transport = s.work.studio.transport;
    REQUIRE (transport.play (1).wasOk());
    transport.setLoopRange (juce::Range<double> (0.5, 1.25));
    transport.setLooping (false);
    transport.pause();
    s.screen->view.openShare (1);
    s.sheet = test::findA<ShareSheet> (s.screen->view);
    REQUIRE (s.sheet != nullptr);
    CHECK (s.sheet->choices().loop.first == 24000);
    CHECK (s.sheet->choices().loop.count == 36000);
    OnScreen::settle();

    s.change ([] (ShareChoices& next) { next.kind = ShareKind::friends; });
    auto* const strip = test::findA<LoopStrip> (*s.sheet);
    REQUIRE (strip != nullptr);
    CHECK (strip->part().first == 24000);
    CHECK (strip->part().count == 36000);

    s.change ([] (ShareChoices& next) {
        next.kind = ShareKind::take;
        next.isLoop = true;
    });
    s.waitFor ([&] { return s.sheet->isMeasured(); });
    s.save();
    REQUIRE (s.sheet->savedFiles().size() == 1);
    CHECK (framesOf (s.sheet->savedFiles()[0]) == 36000);
}

TEST_CASE ("Folder and sender are there again after a restart, and a folder that was never chosen stays this computer's", "[ui][sharing][state]")
{
    SharedTakeOnScreen s;
    auto& preferences = s.work.studio.preferences;
    CHECK (preferences.current().sharedFolder == s.folder.getFullPathName());
    s.change ([] (ShareChoices& next) { next.sender = "Mia"; });
    CHECK (preferences.current().sender == "Mia");

    // What is kept over a restart is what StudioStateTests hold; here it is taken up.
    auto other = preferences.current();
    other.sharedFolder = s.folder.getSiblingFile ("elsewhere").getFullPathName();
    other.sender = "Ben";
    preferences.set (other);
    s.screen->press (juce::KeyPress::escapeKey);
    OnScreen::settle();
    s.screen->view.openShare (1);
    s.sheet = test::findA<ShareSheet> (s.screen->view);
    REQUIRE (s.sheet != nullptr);
    CHECK (s.sheet->choices().folder == s.folder.getSiblingFile ("elsewhere"));
    CHECK (s.sheet->choices().sender == "Ben");

    other.sharedFolder.clear();
    preferences.set (other);
    s.change ([] (ShareChoices& next) { next.trials = 24; });
    CHECK (preferences.current().sharedFolder.isEmpty());
}
