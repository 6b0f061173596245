// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThroughTake.h"

#include "Rig/RigJson.h"

using namespace plus48;
using namespace plus48::test;

TEST_CASE ("A version that is cancelled or removed leaves nothing, and one that was removed comes back within ten seconds", "[studio][hear-through]")
{
    OpenTake open;
    const auto tube = open.ready (through ("tube-60s", 40.0));
    const auto waiting = open.add (withMicrophone ("quiet-condenser")), behind = open.add (through ("clean", 40.0));
    open.studio().update (0.03);
    open.hearThrough().cancel (waiting);
    open.hearThrough().cancel (behind);
    CHECK (open.hearThrough().versions().size() == 2);
    REQUIRE (open.run.wait ([&] { return open.folder().getChildFile ("Versions").getNumberOfChildFiles (juce::File::findFiles) == 2; }));

    open.hearThrough().remove (tube);
    CHECK (open.hearThrough().side (Path::b) == HearThrough::noVersion);
    CHECK (open.hearThrough().heard() == HearThrough::asRecorded);
    CHECK (open.hearThrough().hearSide (Path::b).failed());
    REQUIRE (open.hearThrough().canUndoRemove());
    open.studio().update (5.0);
    open.hearThrough().undoRemove();
    REQUIRE (open.hearThrough().find (tube) != nullptr);
    CHECK (open.version (tube).state == State::ready);
    CHECK (open.hearThrough().side (Path::b) == tube);
    CHECK (open.hearThrough().hear (tube).wasOk());

    open.hearThrough().remove (tube);
    open.studio().update (HearThrough::undoSeconds);
    CHECK_FALSE (open.hearThrough().canUndoRemove());
    CHECK_FALSE (open.soundFile (tube).exists());
    CHECK (open.hearThrough().versions().size() == 1);
}

TEST_CASE ("What hinders a version is said in its row, with the one thing that helps", "[studio][hear-through]")
{
    OpenTake open;
    auto& hearThrough = open.hearThrough();

    // A full disk.
    hearThrough.bytesFree = [] (const juce::File&) { return juce::int64 { 1000 }; };
    const auto tube = open.add (through ("tube-60s", 40.0));
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (tube).state == State::failed);
    CHECK (open.version (tube).problem == "The disk is full: this version needs 1 MB.");
    CHECK (open.version (tube).advice == "Your take is safe. Free some space, then try again.");
    CHECK (open.version (tube).remedy == HearThrough::Version::Remedy::tryAgain);
    CHECK_FALSE (open.soundFile (tube).exists());
    CHECK (hearThrough.hear (tube).failed());
    hearThrough.bytesFree = nullptr;
    REQUIRE (hearThrough.mend (tube).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (tube).state == State::ready);

    // No power.
    auto change = withMicrophone ("quiet-condenser");
    change.options.channels.front()[ParameterId::phantom] = 0.0;
    const auto condenser = open.add (change);
    CHECK (open.version (condenser).problem == "This microphone needs +48 V.");
    CHECK (open.version (condenser).remedy == HearThrough::Version::Remedy::turnPowerOn);
    REQUIRE (hearThrough.mend (condenser).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (condenser).state == State::ready);
    CHECK (hearThrough.metadataOf (condenser).rig.channels.front().phantom);

    // A preamp that is nowhere.
    const auto gone = open.add (through ("of-somebody-else", 40.0));
    CHECK (open.version (gone).problem == "Its preamp is no longer in your list.");
    CHECK (open.version (gone).remedy == HearThrough::Version::Remedy::chooseAnother);
    REQUIRE (hearThrough.replace (gone, through ("clean", 40.0)).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (gone).state == State::ready);

    // What cannot be is no version.
    TakeOverride far;
    far.options.channels.emplace_back()[ParameterId::distance] = 1000.0;
    CHECK (hearThrough.add (far).getErrorMessage().contains ("1000"));
    CHECK (hearThrough.versions().size() == 4);
}

TEST_CASE ("What is worth a try can be made, is different, and is there only once", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const auto suggestions = open.hearThrough().suggestions();
    REQUIRE (! suggestions.empty());
    CHECK (suggestions.size() <= 3);
    juce::StringArray titles;

    for (const auto& each : suggestions)
    {
        INFO (each.title);
        titles.add (each.title);
        const auto id = open.ready (each.change, each.title);
        CHECK (open.hearThrough().metadataOf (id).rig != open.take().metadata.rig);
        CHECK (open.version (id).differenceDb.has_value());
    }

    for (const auto& each : open.hearThrough().suggestions())
        CHECK_FALSE (titles.contains (each.title));
}

TEST_CASE ("Where versions cannot be kept they are heard for this run, and that is said once", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const test::TemporaryFolder outside;
    REQUIRE (outside.get().createSymbolicLink (open.folder().getChildFile ("Versions"), true));
    const auto tube = open.ready (through ("tube-60s", 40.0));
    CHECK (open.run.notice().contains ("is a link"));
    CHECK (open.hearThrough().hear (tube).wasOk());
    CHECK (outside.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
    open.studio().takes.remove (open.number);
    CHECK (outside.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
}

TEST_CASE ("What is heard stays heard while sides and rows change: a version that is neither, one whose side is taken away, and one behind an undo", "[studio][hear-through]")
{
    OpenTake open (3.0);
    auto& hearThrough = open.hearThrough();
    const auto tube = open.ready (through ("tube-60s", 40.0)), condenser = open.ready (withMicrophone ("quiet-condenser"));
    open.play();

    // Neither A nor B, and matched anew over what is looped.
    REQUIRE (hearThrough.hear (condenser).wasOk());
    REQUIRE (open.studio().comparison.heardAside() != nullptr);
    const auto before = open.studio().comparison.heardAside()->gainDb;
    CHECK (before == open.version (condenser).matchDb);
    open.studio().transport.setLoopRange (juce::Range<double> (0.2, 0.8));
    REQUIRE (open.run.wait ([&] {
        open.studio().update (0.1);
        return open.version (condenser).matchDb.value_or (before) < before || open.version (condenser).matchDb.value_or (before) > before;
    }));
    CHECK (hearThrough.heard() == condenser);
    CHECK (open.studio().comparison.heardAside()->gainDb == open.version (condenser).matchDb);

    // Noise and difference are of the two; behind them it is this one again.
    open.run.run (0.2);
    REQUIRE (open.waitForPair());
    REQUIRE (open.studio().comparison.hearNoise().wasOk());
    CHECK (hearThrough.heard() == hearThrough.side (open.studio().comparison.activePath()));
    REQUIRE (open.studio().comparison.hearEverything().wasOk());
    CHECK (hearThrough.heard() == condenser);

    // The recorded one as B, and A goes: it is still the one that is heard.
    hearThrough.setSide (Path::a, tube);
    hearThrough.setSide (Path::b, HearThrough::asRecorded);
    open.run.run (0.2);
    REQUIRE (open.waitForPair());
    REQUIRE (hearThrough.hear (HearThrough::asRecorded).wasOk());
    hearThrough.remove (tube);
    CHECK (hearThrough.heard() == HearThrough::asRecorded);

    // What was chosen since stays, but for the side that was its own.
    hearThrough.undoRemove();
    CHECK (hearThrough.side (Path::a) == tube);
    CHECK (hearThrough.heard() == HearThrough::asRecorded);
    hearThrough.setSide (Path::b, HearThrough::asRecorded);
    hearThrough.remove (condenser);
    hearThrough.setSide (Path::b, tube);
    const auto a = hearThrough.side (Path::a);
    hearThrough.undoRemove();
    CHECK (hearThrough.side (Path::b) == tube);
    CHECK (hearThrough.side (Path::a) == a);
}

TEST_CASE ("Files that somebody has put among the versions of a take are left alone", "[studio][hear-through]")
{
    OpenTake open (1.0);
    (void) open.ready (through ("clean", 40.0));
    const auto folder = open.folder().getChildFile ("Versions");
    const auto mix = folder.getChildFile ("Take 001 - my mix.wav"), notes = folder.getChildFile ("Take 001 - notes.json");
    REQUIRE (mix.replaceWithText ("a mix"));
    REQUIRE (notes.replaceWithText ("{}"));
    open.startAgain();
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (mix.loadFileAsString() == "a mix");
    open.studio().takes.remove (open.number);
    CHECK (mix.loadFileAsString() == "a mix");
    CHECK (notes.existsAsFile());
    CHECK_FALSE (open.listFile().exists());
}

TEST_CASE ("A pair that is opened for a while gives back what was compared, and what is kept on the disk", "[studio][hear-through]")
{
    OpenTake open (1.0);
    auto& hearThrough = open.hearThrough();
    const auto tube = open.ready (through ("tube-60s", 40.0)), clean = open.ready (through ("clean", 40.0));
    const auto kept = open.listFile().loadFileAsString();
    const auto rigOf = [&] (int id) { return toJson (hearThrough.metadataOf (id).rig); };
    REQUIRE (hearThrough.openPair (open.number, rigOf (clean), rigOf (tube)));
    CHECK (hearThrough.side (Path::a) == clean);
    CHECK (hearThrough.side (Path::b) == tube);
    CHECK (open.listFile().loadFileAsString() == kept);
    hearThrough.closePair();
    CHECK (hearThrough.take() == open.number);
    CHECK (hearThrough.side (Path::a) == HearThrough::asRecorded);
    CHECK (hearThrough.side (Path::b) == tube);
}

TEST_CASE ("Of another folder, a take of the same number is not the one that is open, and undoing what was kept touches none of its takes", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const auto clean = open.ready (through ("clean", 40.0));
    REQUIRE (open.hearThrough().keepAsTake (clean).wasOk());
    REQUIRE (open.run.wait ([&] { return ! open.hearThrough().isKeeping(); }));
    const auto notice = open.studio().notices.current();
    REQUIRE (notice.has_value());
    CHECK (notice->button == "Undo");

    const auto other = open.run.folder.get().getChildFile ("Other");
    REQUIRE (open.folder().copyDirectoryTo (other));
    open.studio().takesFolder.set (other);
    open.studio().update (0.03);
    notice->action();
    CHECK (SessionFolder (other).takes().size() == 2);
    CHECK (open.hearThrough().take() == 0);
}

TEST_CASE ("Two windows on one take keep each other's versions, and none takes another's number", "[studio][hear-through]")
{
    OpenTake open;
    const auto tube = open.ready (through ("tube-60s", 40.0));

    StudioRun other;
    other.start (open.folder());
    REQUIRE (other.studio->hearThrough.open (open.number).wasOk());
    REQUIRE (other.wait ([&] { return other.studio->comparison.isChosen(); }));
    auto& theirs = other.studio->hearThrough;
    REQUIRE (theirs.find (tube) != nullptr);

    // Neither knows yet what the other one adds.
    auto clean = 0;
    REQUIRE (theirs.add (through ("clean", 40.0), "Clean", &clean).wasOk());
    const auto condenser = open.add (withMicrophone ("quiet-condenser"), "Condenser");
    CHECK (clean != condenser);
    REQUIRE (open.hearThrough().find (clean) != nullptr);
    CHECK (open.version (clean).name == "Clean");

    const auto isReady = [] (const HearThrough& hearThrough, int id) { return hearThrough.find (id) != nullptr && hearThrough.find (id)->state == State::ready; };
    REQUIRE (other.wait ([&] { return isReady (theirs, condenser) && isReady (theirs, clean); }, 0.05));
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (isReady (open.hearThrough(), clean));
    CHECK (isReady (open.hearThrough(), condenser));

    // What one removes goes in the other, and comes back with it.
    theirs.remove (tube);
    REQUIRE (open.run.wait ([&] { return open.hearThrough().find (tube) == nullptr; }, 0.05));
    theirs.undoRemove();
    REQUIRE (open.run.wait ([&] { return isReady (open.hearThrough(), tube); }, 0.05));

    // All three are there for whoever comes next.
    other.studio.reset();
    open.startAgain();
    CHECK (open.hearThrough().versions().size() == 4);
}
