// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeVersions.h"

#include "JuceCompat.h"

#include "KeptCopy.h"
#include "OutputFile.h"
#include "SessionParts.h"

#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr int listVersion = 1;
constexpr auto format = "plus48-versions";

bool isOwnFolder (const juce::File& folder) { return folder.isDirectory() && ! folder.isSymbolicLink(); }
bool isOwnFile (const juce::File& file) { return file.existsAsFile() && ! file.isSymbolicLink(); }

juce::DynamicObject::Ptr objectLike (const juce::var& original)
{
    if (auto* const object = original.getDynamicObject())
        return compat::cloned (*object);

    return new juce::DynamicObject();
}

juce::var toJson (const StoredVersion& version)
{
    const auto object = objectLike (version.original);

    // A recipe of before stays as it was, known or not; a new one is written whole.
    object->setProperty ("id", version.id);
    object->setProperty ("name", version.name);
    object->setProperty ("recipe", toJson (version.recipe));
    object->setProperty ("kept", version.isKept);
    object->setProperty ("sound", version.soundHash);
    object->setProperty ("engine", version.engineVersion);
    return object.get();
}

bool readVersion (const juce::var& json, StoredVersion& version)
{
    version.id = static_cast<int> (json["id"]);
    version.name = json["name"].toString();
    version.isKept = static_cast<bool> (json["kept"]);
    version.soundHash = json["sound"].toString();
    version.engineVersion = json["engine"].toString();
    version.original = json;
    return version.id > 0 && readMetadata (json["recipe"], version.recipe).wasOk() && ! version.recipe.rig.channels.empty();
}

int numIn (const juce::var& json)
{
    const auto* list = json["versions"].getArray();
    return list != nullptr ? list->size() : 0;
}

/** Those that can be read. */
void readList (const juce::var& json, StoredVersions& stored)
{
    stored.a = static_cast<int> (json["a"]);
    stored.b = json["b"].isInt() || json["b"].isInt64() ? static_cast<int> (json["b"]) : -1;
    stored.nextId = std::max (1, static_cast<int> (json["next"]));

    for (int i = 0; i < numIn (json); ++i)
    {
        StoredVersion version;

        if (! readVersion (json["versions"][i], version) || stored.versions.size() >= StoredVersions::most)
            continue;

        // Whatever somebody has done by hand: an id is one version.
        if (std::any_of (stored.versions.begin(), stored.versions.end(), [&] (const StoredVersion& each) { return each.id == version.id; }))
            continue;

        stored.nextId = std::max (stored.nextId, version.id + 1);
        stored.versions.push_back (std::move (version));
    }
}

/** `Take 004.json` and `Take 004 - 2.wav`, and nothing else that somebody has put there. */
bool isOfVersions (const juce::File& file, int takeNumber)
{
    const auto title = TakePaths::title (takeNumber);
    const auto name = file.getFileName();
    const auto id = name.fromFirstOccurrenceOf (title + " - ", false, false).upToLastOccurrenceOf (".wav", false, false);
    return name == title + ".json" || (id.isNotEmpty() && id.containsOnly ("0123456789") && name == title + " - " + id + ".wav");
}

/** All files of a take's versions. */
std::vector<juce::File> filesOf (const juce::File& folder, int takeNumber)
{
    std::vector<juce::File> files;

    if (! isOwnFolder (folder))
        return files;

    for (const auto& file : takeFilesIn (folder, "*"))
        if (isOfVersions (file, takeNumber))
            files.push_back (file);

    return files;
}
} // namespace

juce::File versionsFolder (const juce::File& binOrSession) { return binOrSession.getChildFile ("Versions"); }

TakeVersions::TakeVersions (const juce::File& session, const Take& take)
    : folder (versionsFolder (session)), title (TakePaths::title (take.number)), start (take.metadata.startTime), length (take.metadata.numSamples)
{
}

juce::InterProcessLock& TakeVersions::lock()
{
    static juce::InterProcessLock lock ("plus48-versions");
    return lock;
}

StoredVersions TakeVersions::read() const
{
    StoredVersions stored;
    const auto file = listFile();

    if (! isOwnFolder (folder) || ! isOwnFile (file))
        return stored;

    const auto name = file.getFileName();
    juce::var json;

    if (const auto parsed = readJsonFile (file, 64, "list of versions", json); parsed.failed() || json["format"].toString() != format || static_cast<int> (json["version"]) < 1)
    {
        stored.isBroken = true;
        stored.problem = "The versions of " + title + " cannot be read: " + name + (parsed.failed() ? " " + parsed.getErrorMessage() : juce::String (" is no list of versions")) + ".";
        return stored;
    }

    stored.original = json;

    if (static_cast<int> (json["version"]) > listVersion)
    {
        stored.isReadOnly = true;
        stored.problem = "The versions of " + title + " were kept by a newer Plus48; they can be heard here, and what is changed is not kept.";
    }

    // Whoever copies folders about may bring together what does not belong together.
    if (json["take"]["start"].toString() != start || static_cast<juce::int64> (json["take"]["length"]) != length)
    {
        stored.isReadOnly = true;
        stored.problem = name + " belongs to another take than " + title + "; it is left alone, and versions are not kept.";
        return stored;
    }

    readList (json, stored);

    if (const auto numUnreadable = numIn (json) - static_cast<int> (stored.versions.size()); numUnreadable > 0 && ! stored.isReadOnly)
    {
        stored.isBroken = true;
        stored.problem = juce::String (numUnreadable) + (numUnreadable == 1 ? " version of " : " versions of ") + title + " cannot be read.";
    }

    return stored;
}

juce::Result TakeVersions::prepareFolder() const
{
    if (! folder.exists() && ! folder.isSymbolicLink())
        folder.createDirectory();

    if (! isOwnFolder (folder) || ! folder.hasWriteAccess())
        return juce::Result::fail (folder.getFullPathName() + (folder.isSymbolicLink() ? " is a link" : " may not be written to") + ": versions of takes can be heard until the program ends, and are not kept.");

    return juce::Result::ok();
}

juce::Result TakeVersions::write (StoredVersions& stored) const
{
    const auto file = listFile();

    if (stored.isReadOnly)
        return juce::Result::ok();

    // Where there is nothing to keep, nothing is made.
    if (stored.versions.empty() && ! file.exists())
        return juce::Result::ok();

    if (const auto prepared = prepareFolder(); prepared.failed())
        return prepared;

    if (file.isSymbolicLink())
        return juce::Result::fail (file.getFullPathName() + " is a link, which is not followed: the versions of " + title + " are not kept.");

    if (std::exchange (stored.isBroken, false) && file.existsAsFile())
    {
        juce::File copy;

        if (const auto kept = keepCopy (file, copy); kept.failed())
        {
            stored.isBroken = true;
            return kept;
        }
    }

    const auto object = objectLike (stored.original);
    const juce::DynamicObject::Ptr take = new juce::DynamicObject();
    juce::Array<juce::var> list;

    for (const auto& version : stored.versions)
        list.add (toJson (version));

    take->setProperty ("start", start);
    take->setProperty ("length", static_cast<juce::int64> (length));
    object->setProperty ("format", format);
    object->setProperty ("version", listVersion);
    object->setProperty ("take", take.get());
    object->setProperty ("a", stored.a);
    object->setProperty ("b", stored.b);
    object->setProperty ("next", stored.nextId);
    object->setProperty ("versions", list);
    return writeOutputFile (file, toJsonText (object.get()), Existing::replace);
}

void TakeVersions::removeOtherSounds (const StoredVersions& stored) const
{
    if (stored.isReadOnly || stored.isBroken)
        return;

    for (const auto& file : filesOf (folder, TakePaths::numberOf (listFile())))
    {
        const auto isKnown = std::any_of (stored.versions.begin(), stored.versions.end(), [&] (const StoredVersion& version) { return file == soundFile (version.id); });

        if (! isKnown && isOwnFile (file) && file.hasFileExtension ("wav"))
            file.deleteFile();
    }
}

void moveVersions (const juce::File& from, const juce::File& to, int takeNumber)
{
    const auto target = versionsFolder (to);
    const auto files = filesOf (versionsFolder (from), takeNumber);

    // The session's folder may well be a link of the user's; its bin is none.
    const auto& bin = from.getParentDirectory() == to ? from : to;

    if (files.empty() || bin.isSymbolicLink() || target.isSymbolicLink() || ! target.createDirectory())
        return;

    for (const auto& file : files)
        if (const auto moved = target.getChildFile (file.getFileName()); isOwnFile (file) && ! moved.exists())
            (void) file.moveFileTo (moved);
}

void deleteVersions (const juce::File& binOrSession, int takeNumber)
{
    if (binOrSession.isSymbolicLink())
        return;

    // A link itself goes, and never what it leads to.
    for (const auto& file : filesOf (versionsFolder (binOrSession), takeNumber))
        file.deleteFile();
}
} // namespace plus48
