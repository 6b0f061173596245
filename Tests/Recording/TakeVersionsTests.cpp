// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "TemporaryFolder.h"

#include "Recording/TakeVersions.h"
#include "Rig/Json.h"

using namespace plus48;

namespace
{
/** A session with one take that has two versions, and the sound of one. */
struct Versions
{
    Versions()
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
        REQUIRE (test::recordShortTake (session, take).wasOk());
        StoredVersions stored;
        stored.nextId = 4;
        stored.b = 2;

        for (const auto id : { 1, 2 })
        {
            StoredVersion version;
            version.id = id;
            version.name = "Version " + juce::String (id);
            version.recipe = take.metadata;
            version.recipe.original = juce::var();
            version.recipe.rig.roomDba = 20.0 + id;
            version.soundHash = "0123456789abcdef";
            version.engineVersion = "1";
            stored.versions.push_back (version);
        }

        REQUIRE (of (session.folder()).write (stored).wasOk());
        REQUIRE (of (session.folder()).soundFile (2).replaceWithText ("sound"));
    }

    TakeVersions of (const juce::File& place) const { return { place, take }; }

    const test::TemporaryFolder folder;
    SessionFolder session { folder.get() };
    Take take;
};
} // namespace

TEST_CASE ("The versions of a take are read as they were written", "[recording][take-versions]")
{
    const Versions there;
    const auto read = there.of (there.session.folder()).read();
    CHECK (read.problem == "");
    REQUIRE (read.versions.size() == 2);
    CHECK (read.a == 0);
    CHECK (read.b == 2);
    CHECK (read.nextId == 4);
    CHECK (read.versions[1].name == "Version 2");
    CHECK (read.versions[1].recipe.rig.roomDba == 22.0);
    CHECK (read.versions[1].recipe.numSamples == there.take.metadata.numSamples);
    CHECK (read.versions[1].soundHash == "0123456789abcdef");

    // Their number is given to no other take, whatever becomes of the take itself.
    for (const auto& file : { there.take.recorded, there.take.raw, there.take.metadataFile })
        REQUIRE (file.deleteFile());

    CHECK (there.session.nextNumber() == 2);
}

TEST_CASE ("Versions follow their take into the bin, back out of it, and away for good", "[recording][take-versions][bin]")
{
    const Versions there;
    const auto session = there.session.folder(), bin = session.getChildFile ("Bin");
    REQUIRE (there.session.remove (there.take).wasOk());
    CHECK_FALSE (there.of (session).listFile().exists());
    CHECK (there.of (bin).read().versions.size() == 2);
    CHECK (there.of (bin).soundFile (2).existsAsFile());

    REQUIRE (there.session.restore (there.session.bin().front()).wasOk());
    CHECK (there.of (session).read().versions.size() == 2);
    CHECK (there.of (session).soundFile (2).existsAsFile());
    CHECK_FALSE (there.of (bin).listFile().exists());

    // What was left behind when the program was stopped under way follows at the next start.
    REQUIRE (there.session.remove (there.take).wasOk());
    REQUIRE (there.of (bin).listFile().moveFileTo (there.of (session).listFile()));
    juce::StringArray notes;
    REQUIRE (SessionFolder (session).open (notes).wasOk());
    CHECK (there.of (bin).listFile().existsAsFile());

    REQUIRE (there.session.emptyBin().wasOk());
    CHECK (bin.getChildFile ("Versions").getNumberOfChildFiles (juce::File::findFiles) == 0);
    CHECK (session.getChildFile ("Versions").getNumberOfChildFiles (juce::File::findFiles) == 0);
}

TEST_CASE ("A list of versions that cannot be read is one sentence, and is kept when another is written", "[recording][take-versions]")
{
    const Versions there;
    const auto files = there.of (there.session.folder());

    for (const auto* text : { "", "{", "[]", "{ \"format\": \"something\" }", "{ \"format\": \"plus48-versions\", \"version\": 0 }" })
    {
        INFO (text);
        REQUIRE (files.listFile().replaceWithText (text));
        auto read = files.read();
        CHECK (read.versions.empty());
        CHECK (read.problem.endsWith ("."));
        CHECK (read.isBroken);
        REQUIRE (files.write (read).wasOk());
        CHECK (files.read().problem == "");
    }

    CHECK (files.listFile().getParentDirectory().getNumberOfChildFiles (juce::File::findFiles, "*(before repair)*") == 5);
}

TEST_CASE ("Of two versions with one id, and of more than there can be, the first ones count, and the list is kept", "[recording][take-versions]")
{
    const Versions there;
    const auto files = there.of (there.session.folder());
    auto many = files.read();

    while (many.versions.size() < 12)
    {
        many.versions.push_back (many.versions[1]);
        many.versions.back().id = static_cast<int> (many.versions.size()) - 1;
    }

    REQUIRE (files.write (many).wasOk());
    const auto read = files.read();
    REQUIRE (read.versions.size() == StoredVersions::most);
    CHECK (read.versions[2].id == 3);
    CHECK (read.isBroken);
    CHECK (read.problem.startsWith ("5 versions of Take 001 cannot be read"));
}

TEST_CASE ("What a newer Plus48 has written is read and left alone; what is not known is kept; another take's is nobody's", "[recording][take-versions]")
{
    Versions there;
    const auto files = there.of (there.session.folder());
    const auto text = files.listFile().loadFileAsString();

    REQUIRE (files.listFile().replaceWithText (text.replace ("\"version\": 1,\n  \"take\"", "\"version\": 2,\n  \"take\"").replace ("\"a\": 0", "\"a\": 0,\n  \"new\": 7")));
    auto read = files.read();
    CHECK (read.isReadOnly);
    CHECK (read.problem.contains ("newer"));
    CHECK (read.versions.size() == 2);
    const auto newer = files.listFile().loadFileAsString();
    REQUIRE (files.write (read).wasOk());
    CHECK (files.listFile().loadFileAsString() == newer);

    REQUIRE (files.listFile().replaceWithText (text.replace ("\"a\": 0", "\"a\": 0,\n  \"new\": 7").replace ("\"kept\": false", "\"kept\": false,\n      \"colour\": \"red\"")));
    read = files.read();
    CHECK (read.problem == "");
    REQUIRE (files.write (read).wasOk());
    CHECK (files.listFile().loadFileAsString().contains ("\"new\": 7"));
    CHECK (files.listFile().loadFileAsString().contains ("\"colour\": \"red\""));

    there.take.metadata.numSamples += 1;
    read = there.of (there.session.folder()).read();
    CHECK (read.versions.empty());
    CHECK (read.isReadOnly);
}

TEST_CASE ("A link in the place of versions is never followed", "[recording][take-versions]")
{
    const Versions there;
    const test::TemporaryFolder outside;
    const auto session = there.session.folder(), victim = outside.get().getChildFile ("Take 001 - 3.wav");
    REQUIRE (victim.replaceWithText ("somebody's"));

    // A link to a file in the folder goes, and not what it leads to.
    const auto files = there.of (session);
    REQUIRE (victim.createSymbolicLink (files.soundFile (3), true));
    files.removeOtherSounds (files.read());
    CHECK (victim.loadFileAsString() == "somebody's");
    const auto list = outside.get().getChildFile ("list.json");
    REQUIRE (files.listFile().moveFileTo (list));
    REQUIRE (list.createSymbolicLink (files.listFile(), true));
    const auto text = list.loadFileAsString();
    auto read = files.read();
    CHECK (read.versions.empty());
    read.versions.emplace_back();
    CHECK (files.write (read).failed());
    CHECK (list.loadFileAsString() == text);

    // In the place of the folder.
    REQUIRE (session.getChildFile ("Versions").deleteRecursively());
    REQUIRE (outside.get().createSymbolicLink (session.getChildFile ("Versions"), true));
    REQUIRE (there.session.remove (there.take).wasOk());
    CHECK (victim.existsAsFile());
    CHECK_FALSE (session.getChildFile ("Bin/Versions").exists());
    REQUIRE (outside.get().createSymbolicLink (session.getChildFile ("Bin/Versions"), true));
    REQUIRE (there.session.emptyBin().wasOk());
    CHECK (victim.existsAsFile());
}
