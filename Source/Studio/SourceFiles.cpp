// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceFiles.h"

#include "StudioState.h"

namespace plus48
{
namespace
{
/** In the window's part of the state. */
constexpr auto sourcesField = "sourceFiles";

bool isFile (const juce::String& source) { return juce::File::isAbsolutePath (source); }

juce::String nameOf (const juce::String& source) { return juce::File (source).getFileName(); }

juce::String whyLost (const juce::String& name, const juce::Result& opened)
{
    return isFile (name) && ! juce::File (name).existsAsFile() ? nameOf (name) + " is not there any more; its input is silent until it is back." : opened.getErrorMessage();
}
} // namespace

SourceFiles::SourceFiles (SetupEditor& editorToUse, SourceSelector& selectorToUse, SourceActions& actionsToUse, SourcePlayer& playerToUse, SavedState& stateToUse, Notices& noticesToUse)
    : editor (editorToUse), selector (selectorToUse), actions (actionsToUse), player (playerToUse), saved (stateToUse), notices (noticesToUse)
{
}

juce::StringArray SourceFiles::names() const
{
    juce::StringArray all;

    for (int each = 0; each < editor.setup().numInputsInAll(); ++each)
        if (const auto& name = editor.setup().sourceOf (each).name; isFile (name))
            all.addIfNotAlreadyThere (name);

    return all;
}

juce::StringArray SourceFiles::lost() const
{
    juce::StringArray all;

    for (const auto& name : names())
        if (! selector.isOpen (name))
            all.add (name);

    return all;
}

juce::String SourceFiles::rememberedFingerprint (const juce::String& name) const
{
    return saved.app().window[sourcesField][juce::Identifier (name)].toString();
}

void SourceFiles::open (juce::StringArray& notes)
{
    for (int each = 0; each < editor.setup().numInputsInAll(); ++each)
    {
        const auto& name = editor.setup().sourceOf (each).name;

        if (const auto opened = selector.open (name, notes); opened.failed())
            notes.addIfNotAlreadyThere (whyLost (name, opened));
    }
}

void SourceFiles::compareWithLastTime (juce::StringArray& notes)
{
    juce::StringArray changed;

    for (const auto& name : names())
        if (const auto before = rememberedFingerprint (name); selector.fingerprint (name).isNotEmpty() && before.isNotEmpty() && before != selector.fingerprint (name))
            changed.add (name);

    for (const auto& name : changed)
    {
        actions.setDefaultsOf (name);
        notes.add (nameOf (name) + " is another than it was; its level is measured anew.");
    }
}

Notice SourceFiles::lostNotice (const juce::String& message)
{
    return { message, "Play the voice", [this] {
                actions.replace (lost());
                notices.dismiss();
            } };
}

void SourceFiles::writeTo (AppState& app) const
{
    const auto known = app.window[sourcesField];
    const juce::DynamicObject::Ptr fingerprints = new juce::DynamicObject();

    // Of one that is away, what it was.
    for (const auto& name : names())
        fingerprints->setProperty (name, selector.isOpen (name) ? juce::var (selector.fingerprint (name)) : known[juce::Identifier (name)]);

    windowObject (app).setProperty (sourcesField, fingerprints.get());
}

void SourceFiles::watch()
{
    for (const auto& name : names())
        watchFile (name);
}

void SourceFiles::watchFile (const juce::String& name)
{
    const auto stamp = FileStamp::of (juce::File (name));
    const auto wasOpen = selector.isOpen (name);

    if (! stamp.exists())
    {
        if (wasOpen && ! reported.contains (name))
            notices.notify ({ nameOf (name) + " is not there any more; what was read of it plays on until the program ends.", {}, {} });

        reported.addIfNotAlreadyThere (name);
        return;
    }

    if (wasOpen && selector.onDisk (name) == SourceSelector::OnDisk::same)
    {
        reported.removeString (name);
        return;
    }

    // Only once nobody writes it any more, and, if it could not be read, once it is another.
    if (const auto before = std::exchange (changing[name], stamp); ! (before == stamp))
    {
        reported.removeString (name);
        return;
    }

    if (wasOpen || ! reported.contains (name))
        reread (name, wasOpen);
}

void SourceFiles::reread (const juce::String& name, bool wasOpen)
{
    juce::StringArray notes;
    const auto before = wasOpen ? selector.fingerprint (name) : rememberedFingerprint (name);
    const auto read = wasOpen ? selector.reopen (name, notes) : selector.open (name, notes);

    if (read.failed())
    {
        reported.addIfNotAlreadyThere (name);
        notes.add (read.getErrorMessage() + (wasOpen ? " What was read before plays on." : ""));
        notices.notifyAll (notes);
        return;
    }

    const auto isSame = before == selector.fingerprint (name);

    if (! isSame)
        actions.setDefaultsOf (name);
    else if (! wasOpen)
        player.play (SourcePlayer::From::whereItIs);

    if (! wasOpen)
        notes.add (nameOf (name) + (isSame ? " is back, and plays." : " is back, but another than it was; its level is measured anew."));
    else if (! isSame)
        notes.add (nameOf (name) + " has changed on the disk; it was read again, and its level measured anew.");

    saved.changed();
    notices.notifyAll (notes);
}
} // namespace plus48
