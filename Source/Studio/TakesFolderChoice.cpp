// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakesFolderChoice.h"

#include "StudioState.h"

#include "Recording/TakesFolder.h"

namespace plus48
{
namespace
{
constexpr int mostFoldersKept = 8;
} // namespace

TakesFolderChoice::TakesFolderChoice (TakeLibrary& libraryToUse, Transport& transportToUse, TakeActions& takesToUse, SavedState& stateToUse, Notices& noticesToUse)
    : library (libraryToUse), transport (transportToUse), takes (takesToUse), saved (stateToUse), notices (noticesToUse)
{
}

bool TakesFolderChoice::isGone (const juce::File& which) const
{
    // Chosen by an earlier version, which remembered nothing else.
    const auto& app = saved.app();
    const auto isChosen = juce::File::isAbsolutePath (app.takesFolder) && juce::File (app.takesFolder) == which;
    return isTakesFolderGone (which, app.window[takesFoldersField], isChosen);
}

void TakesFolderChoice::remember()
{
    auto& app = saved.app();
    const auto path = folder().getFullPathName();
    const juce::DynamicObject::Ptr entry = new juce::DynamicObject();
    entry->setProperty ("folder", path);
    entry->setProperty ("highest", library.session().nextNumber() - 1);
    juce::Array<juce::var> folders { entry.get() };

    if (const auto* known = app.window[takesFoldersField].getArray())
        for (const auto& other : *known)
            if (other["folder"].toString() != path && folders.size() < mostFoldersKept)
                folders.add (other);

    windowObject (app).setProperty (takesFoldersField, folders);
    saved.changed();
}

void TakesFolderChoice::open (const juce::File& wanted, juce::StringArray& notes)
{
    const auto& stored = saved.app().takesFolder;
    openOrMiss (wanted != juce::File() ? wanted : (juce::File::isAbsolutePath (stored) ? juce::File (stored) : SessionFolder::defaultFolder()), notes);
    changed();
}

void TakesFolderChoice::openOrMiss (const juce::File& which, juce::StringArray& notes)
{
    missing = juce::File();

    if (isGone (which))
    {
        missing = which;
        library.close (which);
        notes.add (missingNotice().message);
    }
    else if (const auto opened = library.open (which, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());
    }
    else
    {
        remember();
    }
}

void TakesFolderChoice::changed()
{
    transport.folderChanged();
    takes.selectNewest();
}

void TakesFolderChoice::set (const juce::File& wanted)
{
    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
    {
        (void) notices.refuse ("The folder can be changed once the take is finished; stop it first.");
        return;
    }

    juce::StringArray notes;
    const auto before = folder();
    transport.unload();

    if (const auto opened = library.open (wanted, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());

        if (missing == before)
            library.close (before);
        else
            (void) library.open (before, notes);
    }
    else
    {
        missing = juce::File();
        saved.app().takesFolder = wanted.getFullPathName();
        remember();
    }

    notices.notifyAll (notes);
    saved.changed();
    changed();
}

Notice TakesFolderChoice::missingNotice()
{
    const auto music = SessionFolder::defaultFolder();
    const auto text = "The takes folder " + missing.getFullPathName() + " is not there. Connect its drive, or choose another folder in Settings.";

    if (music == missing)
        return { text, "Make it anew", [this] { set (missing); } };

    return { text, "Use " + music.getParentDirectory().getFileName() + "/" + music.getFileName(), [this, music] { useMeanwhile (music); } };
}

void TakesFolderChoice::useMeanwhile (const juce::File& other)
{
    // For as long as the chosen one is away; the choice in the settings stays.
    juce::StringArray notes;

    if (const auto opened = library.open (other, notes); opened.failed())
        notes.add (opened.getErrorMessage());
    else
        notes.add ("Takes go to " + other.getFullPathName() + " until " + missing.getFullPathName() + " is back.");

    notices.notifyAll (notes);
    changed();
}

void TakesFolderChoice::watch()
{
    if (missing == juce::File())
    {
        if (library.session().isThere() || ! isGone (folder()))
            return;

        transport.unload();
        missing = folder();
        library.close (missing);
        notices.notify (missingNotice());
    }
    else
    {
        if (isGone (missing))
            return;

        const auto meanwhile = folder();
        const auto back = missing;
        juce::StringArray notes { back.getFullPathName() + " is back" + (meanwhile != back ? "; what was recorded meanwhile is in " + meanwhile.getFullPathName() : juce::String()) + "." };
        transport.unload();
        openOrMiss (back, notes);
        notices.notifyAll (notes);
    }

    changed();
}
} // namespace plus48
