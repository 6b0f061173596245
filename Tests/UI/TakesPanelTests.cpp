// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenTakes.h"
#include "Picture.h"

#include "Recording/Recorder.h"
#include "Signal/SignedText.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
const juce::KeyPress f2 (juce::KeyPress::F2Key), down (juce::KeyPress::downKey), up (juce::KeyPress::upKey), del (juce::KeyPress::deleteKey), enterKey (juce::KeyPress::returnKey), escapeKey (juce::KeyPress::escapeKey), s ('s', {}, 's');
} // namespace

TEST_CASE ("A take's row says what was recorded, and with what", "[ui][takes]")
{
    test::OpenTakes p;
    CHECK (p.panel.takeList().isEmpty());
    CHECK (p.panel.meaningAt ({ 570.0f, 25.0f }).isEmpty());
    REQUIRE (p.studio.equipment.chooseMicrophone ("stage-dynamic").wasOk());
    REQUIRE (p.studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 40.0; }).wasOk());
    REQUIRE (p.work.record (2.0) == 1);
    REQUIRE (p.panel.takeList().row (1) != nullptr);

    const auto& measured = p.studio.library.find (1)->metadata.measured;
    const auto words = p.words (1);
    INFO (words);
    CHECK (words.startsWith ("Take 1, Voice, 0:0"));
    CHECK (words.contains ("Stage dynamic, built-in 40 dB"));
    CHECK (words.contains ("peak " + signedNumber (*measured.peakDbfs, 1) + " dBFS"));
    CHECK (words.contains ("loudness " + signedNumber (*measured.loudnessLufs, 1) + " LUFS"));
    CHECK (words.contains ("noise " + signedNumber (*measured.noiseFloorDbfsA, 1) + " dBFS"));

    // Every unit is explained, each where it stands.
    CHECK (p.panel.meaningAt ({ 542.0f, 25.0f }).contains ("below full scale"));
    CHECK (p.panel.meaningAt ({ 612.0f, 25.0f }).contains ("loud a whole take"));
    CHECK (p.panel.meaningAt ({ 682.0f, 40.0f }).contains ("weighted as the ear hears it"));

    // The other path, a booster: by the recipe, not by what is plugged in now.
    (void) p.studio.editor.editChannel ("Booster", [] (ChannelRig& channel) { channel.booster = channel.phantom = true; });
    (void) p.studio.channelActions.hear (Path::b);
    REQUIRE (p.work.record (0.5) == 2);
    CHECK (p.words (2).contains ("Stage dynamic, booster, British class-A " + gainText (p.studio.editor.channel().external.gainDb)));
    CHECK (p.words (1).contains ("built-in 40 dB"));
    CHECK (p.panel.takeList().row (2)->getY() < p.panel.takeList().row (1)->getY());
}

TEST_CASE ("A take's row says what spilled into it where that is near, of the input that has most", "[ui][takes]")
{
    const auto catalogue = Catalogue::shipped();
    Take take;
    take.number = 1;
    const auto with = [&] (const std::vector<std::optional<double>>& underDb) {
        take.metadata.measured.spillDb = underDb;
        return TakeText (take, catalogue);
    };

    CHECK (with ({ 52.0, std::nullopt, 31.4 }).spill == "spill 31 dB under");
    CHECK (with ({ 52.0, std::nullopt, 31.4 }).isSpillNear);
    CHECK (with ({ 31.4 }).spoken (false).contains ("spill 31 dB under"));
    CHECK (with ({ -3.0 }).spill == "spill 3 dB over");
    CHECK_FALSE (with ({ 52.0 }).isSpillNear);
    CHECK (with ({ 52.0 }).spoken (false).contains ("spill 52 dB under"));
    CHECK (with ({ std::nullopt }).spill.isEmpty());
}

TEST_CASE ("A take of two inputs names both sources and what each was plugged in by", "[ui][takes][sources]")
{
    test::OpenTakes p;
    REQUIRE (p.studio.sourceActions.choose ("voice").wasOk());
    p.studio.editor.selectInput (1);
    REQUIRE (p.studio.sourceActions.choose ("electric-guitar").wasOk());
    REQUIRE (p.work.record (0.5) == 1);
    INFO (p.words (1));
    CHECK (p.words (1).startsWith ("Take 1, Voice + Electric guitar, 0:0"));
    CHECK (p.words (1).contains ("2 inputs: " + p.studio.catalogue.microphone ("broadcast-dynamic")->identity.name + " + " + p.studio.catalogue.instrument ("single-coil-guitar")->identity.name + ", built-in"));
}

TEST_CASE ("The take in progress is on top, and says at once what was lost", "[ui][takes]")
{
    test::OpenTakes p;
    p.work.record (0.3);
    p.studio.transportActions.toggleRecording();
    p.work.run (1.0);
    auto* recording = test::find (p.panel, "recording");
    REQUIRE (recording != nullptr);
    CHECK (recording->getTitle().startsWith ("Take 2, recording, Broadcast dynamic"));
    CHECK (recording->getY() < p.panel.takeList().row (1)->getY());

    // The wave has grown, from the left.
    const auto before = test::picture (*recording);
    p.work.run (1.5);
    p.work.waitFor ([&] { return p.studio.engineForDevice().recorder().peaks()->length() > 100000; });
    const auto later = test::picture (*recording);
    const TakeRowLayout layout (recording->getWidth(), WindowSize::full);
    CHECK (test::pixelsLike (later.getClippedImage (layout.well), palette().red) > test::pixelsLike (before.getClippedImage (layout.well), palette().red));
    CHECK (test::pixelsLike (later.getClippedImage (layout.well.withTrimmedLeft (layout.well.getWidth() / 2)), palette().red) == 0);

    // A device that stops and comes back leaves a gap of the time it was away.
    juce::Thread::sleep (60);
    p.studio.engineForDevice().deviceAboutToStart (48000.0);
    p.work.run (0.5);
    CHECK (p.studio.engineForDevice().recorder().status().numGapSamples > 0);
    CHECK (test::pixelsLike (test::picture (*recording).getClippedImage (layout.subtitle().toNearestInt()), palette().red) > 10);

    auto* stop = test::find<Pressable> (*recording, "stop");
    REQUIRE (stop != nullptr);
    stop->press();
    p.work.waitFor ([&] { return p.studio.transport.state() == Transport::State::ready; });
    CHECK (test::find (p.panel, "recording") == nullptr);
    REQUIRE (p.panel.takeList().row (2) != nullptr);
    INFO (p.words (2));
    CHECK (p.words (2).contains ("lost: the sound card stopped"));
}

TEST_CASE ("F2 renames: Enter keeps, Esc does not", "[ui][takes]")
{
    test::OpenTakes p;
    p.work.record (0.3);
    CHECK (p.studio.takes.selected() == 1);

    REQUIRE (p.press (f2));
    p.type (1, "Chorus idea", enterKey);
    CHECK (p.studio.library.find (1)->metadata.name == "Chorus idea");
    CHECK (p.words (1).contains ("Chorus idea"));

    REQUIRE (p.press (f2));
    p.type (1, "Nonsense", escapeKey);
    CHECK (p.studio.library.find (1)->metadata.name == "Chorus idea");

    // A double click on the title, and only there.
    auto& row = *p.panel.takeList().row (1);
    test::Pointer pointer (row);
    row.mouseDoubleClick (pointer.event ({ 500.0f, 20.0f }, {}, 2));
    CHECK_FALSE (row.isRenaming());
    row.mouseDoubleClick (pointer.event ({ 80.0f, 20.0f }, {}, 2));
    CHECK (row.isRenaming());
    p.type (1, "Verse", enterKey);
    CHECK (p.studio.library.find (1)->metadata.name == "Verse");

    p.studio.editor.undo();
    CHECK (p.words (1).contains ("Chorus idea"));
}

TEST_CASE ("Takes are starred and thrown away by button and key, and come back", "[ui][takes]")
{
    test::OpenTakes p;

    for (int i = 0; i < 3; ++i)
        p.work.record (0.3);

    auto* star = test::find<Pressable> (*p.panel.takeList().row (2), "star");
    REQUIRE (star != nullptr);
    star->press();
    CHECK (p.studio.library.find (2)->metadata.hasStar);
    CHECK (p.studio.takes.selected() == 2);
    CHECK (p.words (2).contains ("starred"));
    CHECK (p.press (s));
    CHECK_FALSE (p.studio.library.find (2)->metadata.hasStar);

    // The choice goes to the next one below.
    CHECK (p.press (del));
    CHECK (p.studio.library.find (2) == nullptr);
    CHECK (p.panel.takeList().row (2) == nullptr);
    CHECK (p.studio.takes.selected() == 1);
    REQUIRE (p.studio.notices.current().has_value());
    CHECK (p.studio.notices.current()->button == "Undo");

    p.studio.editor.undo();
    REQUIRE (p.panel.takeList().row (2) != nullptr);
    CHECK (p.studio.library.find (2)->recorded.existsAsFile());
}

TEST_CASE ("Arrows move the choice through more takes than there is room for", "[ui][takes]")
{
    test::OpenTakes p;

    for (int i = 0; i < 8; ++i)
        p.work.record (0.1);

    p.studio.takes.select (8);

    for (int i = 0; i < 6; ++i)
        CHECK (p.press (down));

    CHECK (p.studio.takes.selected() == 2);

    // In sight, and the one on top is not kept.
    auto* row = p.panel.takeList().row (2);
    REQUIRE (row != nullptr);
    CHECK (p.panel.getLocalBounds().contains (p.panel.getLocalArea (row, row->getLocalBounds())));
    CHECK (p.panel.takeList().row (8) == nullptr);

    CHECK (p.press (up));
    CHECK (p.studio.takes.selected() == 3);

    // Keys that are the window's go on to it.
    CHECK_FALSE (p.press (juce::KeyPress ('r', {}, 'r')));
    CHECK_FALSE (p.press (juce::KeyPress (juce::KeyPress::spaceKey, {}, ' ')));
    CHECK_FALSE (p.press (juce::KeyPress (juce::KeyPress::homeKey)));
}

TEST_CASE ("What is cut off is counted and marked, and nothing else is", "[ui][takes]")
{
    // Two bursts at full scale, one just below it; 24 bits end one step below 1.
    std::vector<float> samples (48000, 0.01f);
    constexpr auto highest = 8388607.0f / 8388608.0f;

    for (std::size_t n = 0; n < 40; ++n)
    {
        samples[12000 + 20 * n] = highest;
        samples[24000 + n] = -1.0f;
        samples[36000 + n] = 0.999f;
    }

    Peaks peaks (1);
    peaks.add ({ samples });
    const TakeWave wave (peaks, 48000.0);
    REQUIRE (wave.clips.size() == 2);
    CHECK (std::abs (wave.clips[0] - 0.25f) < 0.01f);
    CHECK (std::abs (wave.clips[1] - 0.5f) < 0.01f);
    CHECK (wave.decibels.size() == 188);
    CHECK (std::abs (wave.decibels[10] + 40.0f) < 0.1f);
}

TEST_CASE ("The growing waveform keeps to its width, however long the take becomes", "[ui][takes]")
{
    Peaks peaks (2);
    GrowingWave wave;
    const std::vector<float> second (48000, 0.5f);

    for (int i = 1; i <= 70; ++i)
    {
        peaks.add ({ second, second });
        CHECK (wave.update (peaks, 48000.0, 200));
        CHECK (wave.decibels().size() <= 200);

        // Never less than half of it, once there was as much.
        if (i > 15)
            CHECK (wave.decibels().size() >= 99);
    }

    CHECK (std::abs (wave.highestDb() + 6.02f) < 0.01f);
}

TEST_CASE ("A copy of a take is complete, or there is none", "[ui][takes]")
{
    test::OpenTakes p;
    p.work.record (0.3);
    const auto& recorded = p.studio.library.find (1)->recorded;
    const auto target = p.work.folder.get().getChildFile ("Copies with spaces").getChildFile ("copy.wav");

    CHECK (TakeExport::copyFile (recorded, recorded).failed());
    CHECK (TakeExport::copyFile (recorded, target).failed());
    REQUIRE (target.getParentDirectory().createDirectory().wasOk());

    p.panel.exporter().copy (recorded, target);
    p.work.waitFor ([&] { return p.studio.notices.current().has_value(); });
    CHECK (p.studio.notices.current()->message == "Saved a copy as copy.wav.");
    CHECK (target.hasIdenticalContentTo (recorded));
    CHECK (target.getParentDirectory().getNumberOfChildFiles (juce::File::findFiles) == 1);
}

TEST_CASE ("A take of several tracks is saved as one file each, with the names as they were recorded, from its row's menu", "[ui][takes][tracks]")
{
    test::OpenTakes p;
    REQUIRE (p.studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (p.work.record (0.3) == 1);
    p.studio.editor.selectInput (1);
    REQUIRE (p.studio.sourceActions.choose ("electric-guitar").wasOk());
    REQUIRE (p.studio.strips.rename (0, "Lead voice").wasOk());
    REQUIRE (p.work.record (0.3) == 2);
    REQUIRE (p.studio.strips.rename (0, "Somebody else").wasOk());

    auto asked = 0;
    p.panel.takeList().onExportTracks = [&asked] (int number) { asked = number; };
    const auto press = [&p] (int take, const juce::String& text) {
        const auto menu = p.panel.takeList().menuFor (take);

        for (juce::PopupMenu::MenuItemIterator items (menu); items.next();)
            if (items.getItem().text.startsWith (text))
            {
                items.getItem().action();
                return true;
            }

        return false;
    };
    CHECK_FALSE (press (1, "Save its "));
    CHECK (asked == 0);
    CHECK (press (2, "Save its 2 tracks, one file each"));
    CHECK (asked == 2);

    const auto said = [&p] (const Take& take, const juce::File& folder) {
        p.studio.notices.dismiss();
        p.panel.exporter().writeTracks (take, folder);
        p.work.waitFor ([&] { return p.studio.notices.current().has_value(); });
        return p.studio.notices.current()->message;
    };
    const auto folder = p.work.folder.get().getChildFile ("Passed on");
    REQUIRE (folder.createDirectory().wasOk());
    auto take = *p.studio.library.find (2);
    const auto message = said (take, folder);
    const auto made = folder.findChildFiles (juce::File::findDirectories, false);
    REQUIRE (made.size() == 1);
    CHECK (message == "Saved 2 tracks, one file each, in " + made[0].getFullPathName() + ".");
    CHECK (made[0].getChildFile ("01 Lead voice.wav").existsAsFile());
    CHECK (made[0].getChildFile ("02 Electric guitar.wav").existsAsFile());

    // One that is gone is one sentence, and leaves nothing.
    take.recorded = take.recorded.getSiblingFile ("gone.wav");
    const auto failed = said (take, folder);
    INFO (failed);
    CHECK (failed.contains ("gone.wav"));
    CHECK (failed.endsWithChar ('.'));
    CHECK (folder.getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 1);
}

TEST_CASE ("A take that cannot be changed, or is gone, says so and stays as it is", "[ui][takes]")
{
    test::OpenTakes p;
    p.work.record (0.3);
    p.work.record (0.3);
    CHECK_FALSE (p.panel.takeList().row (1)->getTooltip().contains ("not changed"));

    // As a later Plus48 would have written it.
    const auto metadata = p.studio.library.find (1)->metadataFile;
    const auto text = metadata.loadFileAsString();
    REQUIRE (text.contains ("\"version\": 1"));
    REQUIRE (metadata.replaceWithText (text.replace ("\"version\": 1", "\"version\": 99")));
    p.studio.library.refresh();
    auto& row = *p.panel.takeList().row (1);
    CHECK (row.getTooltip().contains ("not changed"));
    row.beginRename();
    CHECK_FALSE (row.isRenaming());
    test::find<Pressable> (row, "star")->press();
    CHECK_FALSE (p.studio.library.find (1)->metadata.hasStar);

    // Somebody else took the file away.
    REQUIRE (p.studio.library.find (2)->recorded.deleteFile());
    p.studio.takes.select (1);
    p.studio.takes.select (2);
    CHECK (p.panel.takeList().row (2)->getTooltip().contains ("is not in the folder any more"));
    test::find<Pressable> (*p.panel.takeList().row (2), "play")->press();
    CHECK (p.studio.transport.state() == Transport::State::ready);
    CHECK (p.studio.notices.current().has_value());
}

TEST_CASE ("The disk's room is told while it is little, and known", "[ui][takes]")
{
    CHECK (roomText (-1.0).isEmpty());
    CHECK (roomText (3600.0).isEmpty());
    CHECK (roomText (3599.0) == "Room for 59 min");
    CHECK (roomText (59.0) == "Room for less than a minute");
    CHECK (lostText (0.012, GapReason::overrun) == "12 ms lost: the disk was late");
    CHECK (lostText (1.26, GapReason::deviceRestart) == "1.3 s lost: the sound card stopped");
}
