// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "Recording/TakesFolder.h"

#include <algorithm>

/** What becomes of files under the running program: the folder of the takes, and the files that play. */
namespace plus48
{
namespace
{
constexpr double lookEverySeconds = 1.0;
constexpr int mostFoldersKept = 8;

/** In the window's part of the state. */
constexpr auto sourcesField = "sourceFiles";

juce::DynamicObject& objectIn (juce::var& value)
{
    if (! value.isObject())
        value = new juce::DynamicObject();

    return *value.getDynamicObject();
}

bool isFile (const juce::String& source) { return juce::File::isAbsolutePath (source); }

juce::String nameOf (const juce::String& source) { return juce::File (source).getFileName(); }
} // namespace

//== the folder of the takes ==

bool Studio::isMissing (const juce::File& folder) const
{
    // Chosen by an earlier version, which remembered nothing else.
    const auto isChosen = juce::File::isAbsolutePath (app.takesFolder) && juce::File (app.takesFolder) == folder;
    return isTakesFolderGone (folder, app.window[takesFoldersField], isChosen);
}

void Studio::rememberTakesFolder()
{
    const auto path = takesFolder().getFullPathName();
    const juce::DynamicObject::Ptr entry = new juce::DynamicObject();
    entry->setProperty ("folder", path);
    entry->setProperty ("highest", library.session().nextNumber() - 1);
    juce::Array<juce::var> folders { entry.get() };

    if (const auto* known = app.window[takesFoldersField].getArray())
        for (const auto& other : *known)
            if (other["folder"].toString() != path && folders.size() < mostFoldersKept)
                folders.add (other);

    objectIn (app.window).setProperty (takesFoldersField, folders);
    stateChanged();
}

void Studio::openTakesFolder (const juce::File& folder, juce::StringArray& notes)
{
    missingTakes = juce::File();

    if (isMissing (folder))
    {
        missingTakes = folder;
        library.close (folder);
        notes.add (missingTakesNotice().message);
    }
    else if (const auto opened = library.open (folder, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());
    }
    else
    {
        rememberTakesFolder();
    }
}

Studio::Notice Studio::missingTakesNotice()
{
    const auto music = SessionFolder::defaultFolder();
    const auto text = "The takes folder " + missingTakes.getFullPathName() + " is not there. Connect its drive, or choose another folder in Settings.";

    if (music == missingTakes)
        return { text, "Make it anew", [this] { setTakesFolder (missingTakes); } };

    // For as long as the other is away; the choice in the settings stays.
    return { text, "Use " + music.getParentDirectory().getFileName() + "/" + music.getFileName(), [this, music] {
                juce::StringArray notes;

                if (const auto opened = library.open (music, notes); opened.failed())
                    notes.add (opened.getErrorMessage());
                else
                    notes.add ("Takes go to " + music.getFullPathName() + " until " + missingTakes.getFullPathName() + " is back.");

                notifyAll (notes);
                transportControl.folderChanged();
                chosenTake = library.takes().empty() ? 0 : library.takes().front().number;
                tell (Change::takes);
            } };
}

void Studio::watchTakesFolder()
{
    if (missingTakes == juce::File())
    {
        if (library.session().isThere() || ! isMissing (takesFolder()))
            return;

        transportControl.unload();
        missingTakes = takesFolder();
        library.close (missingTakes);
        notify (missingTakesNotice());
    }
    else
    {
        if (isMissing (missingTakes))
            return;

        const auto meanwhile = takesFolder();
        const auto folder = missingTakes;
        juce::StringArray notes { folder.getFullPathName() + " is back" + (meanwhile != folder ? "; what was recorded meanwhile is in " + meanwhile.getFullPathName() : juce::String()) + "." };
        transportControl.unload();
        openTakesFolder (folder, notes);
        notifyAll (notes);
    }

    transportControl.folderChanged();
    chosenTake = library.takes().empty() ? 0 : library.takes().front().number;
    tell (Change::takes);
}

//== the files that play ==

juce::StringArray Studio::lostSources() const
{
    juce::StringArray lost;

    for (int each = 0; each < now.numInputsInAll(); ++each)
        if (const auto& name = now.sourceOf (each).name; isFile (name) && ! selector.isOpen (name))
            lost.addIfNotAlreadyThere (name);

    return lost;
}

juce::String Studio::whyLost (const juce::String& name, const juce::Result& opened)
{
    return isFile (name) && ! juce::File (name).existsAsFile() ? nameOf (name) + " is not there any more; its input is silent until it is back." : opened.getErrorMessage();
}

Studio::Notice Studio::lostSourcesNotice (const juce::String& text)
{
    return { text, "Play the voice", [this] {
                juce::StringArray notes;
                (void) selector.open (InputSource().name, notes);
                const auto lost = lostSources();

                // With its own level and gain, or none of the two.
                (void) edit ("Source", [&] (Setup& setup) {
                    for (int each = 0; each < setup.numInputsInAll(); ++each)
                        if (lost.contains (setup.sourceOf (each).name))
                        {
                            setup.sourceOf (each) = {};
                            setSourceDefaults (setup, each);
                        }
                });

                dismissNotice();
            } };
}

void Studio::setDefaultsOfSources (const juce::String& name)
{
    (void) edit ("Source", [&] (Setup& setup) {
        for (int each = 0; each < setup.numInputsInAll(); ++each)
            if (setup.sourceOf (each).name == name)
                setSourceDefaults (setup, each);
    });

    cachedFigures.reset();
    cachedAdvice.reset();
    resetAnalysis (now);
    playSources (From::whereItIs);
    tell (Change::setup);
}

void Studio::setDefaultsOfChangedSources (juce::StringArray& notes)
{
    const auto known = app.window[sourcesField];
    juce::StringArray changed;

    for (int each = 0; each < now.numInputsInAll(); ++each)
        if (const auto& name = now.sourceOf (each).name; selector.fingerprint (name).isNotEmpty())
            if (const auto before = known[juce::Identifier (name)].toString(); before.isNotEmpty() && before != selector.fingerprint (name))
                changed.addIfNotAlreadyThere (name);

    for (const auto& name : changed)
    {
        setDefaultsOfSources (name);
        notes.add (nameOf (name) + " is another than it was; its level is measured anew.");
    }
}

void Studio::rememberSources()
{
    const auto known = app.window[sourcesField];
    const juce::DynamicObject::Ptr fingerprints = new juce::DynamicObject();

    // Of one that is away, what it was.
    for (int each = 0; each < now.numInputsInAll(); ++each)
        if (const auto& name = now.sourceOf (each).name; isFile (name))
            fingerprints->setProperty (name, selector.isOpen (name) ? juce::var (selector.fingerprint (name)) : known[juce::Identifier (name)]);

    objectIn (app.window).setProperty (sourcesField, fingerprints.get());
}

void Studio::watchSources()
{
    juce::StringArray names;

    for (int each = 0; each < now.numInputsInAll(); ++each)
        if (const auto& name = now.sourceOf (each).name; isFile (name))
            names.addIfNotAlreadyThere (name);

    for (const auto& name : names)
        watchSource (name);
}

void Studio::watchSource (const juce::String& name)
{
    const auto stamp = FileStamp::of (juce::File (name));
    const auto wasOpen = selector.isOpen (name);

    if (! stamp.exists())
    {
        if (wasOpen && ! saidOfSources.contains (name))
            notify ({ nameOf (name) + " is not there any more; what was read of it plays on until the program ends.", {}, {} });

        saidOfSources.addIfNotAlreadyThere (name);
        return;
    }

    if (wasOpen && selector.onDisk (name) == SourceSelector::OnDisk::same)
    {
        saidOfSources.removeString (name);
        return;
    }

    // Only once nobody writes it any more, and, if it could not be read, once it is another.
    if (const auto before = std::exchange (changingSources[name], stamp); ! (before == stamp))
    {
        saidOfSources.removeString (name);
        return;
    }

    if (! wasOpen && saidOfSources.contains (name))
        return;

    juce::StringArray notes;
    const auto before = wasOpen ? selector.fingerprint (name) : app.window[sourcesField][juce::Identifier (name)].toString();
    const auto read = wasOpen ? selector.reopen (name, notes) : selector.open (name, notes);

    if (read.failed())
    {
        saidOfSources.addIfNotAlreadyThere (name);
        notes.add (read.getErrorMessage() + (wasOpen ? " What was read before plays on." : ""));
        notifyAll (notes);
        return;
    }

    const auto isSame = before == selector.fingerprint (name);

    if (! isSame)
        setDefaultsOfSources (name);
    else if (! wasOpen)
        playSources (From::whereItIs);

    if (! wasOpen)
        notes.add (nameOf (name) + (isSame ? " is back, and plays." : " is back, but another than it was; its level is measured anew."));
    else if (! isSame)
        notes.add (nameOf (name) + " has changed on the disk; it was read again, and its level measured anew.");

    stateChanged();
    notifyAll (notes);
}

void Studio::watchFiles (double seconds)
{
    sinceFiles += seconds;

    // What is being recorded stays as it is; it looks after its own files.
    if (! hasBegun || sinceFiles < lookEverySeconds || transportControl.state() == Transport::State::recording || transportControl.state() == Transport::State::saving)
        return;

    sinceFiles = 0.0;
    watchTakesFolder();
    watchSources();
}
} // namespace plus48
