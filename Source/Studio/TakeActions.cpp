// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeActions.h"

namespace plus48
{
namespace
{
constexpr auto removeName = "Delete take";

/** The button that takes a take out of the bin again. */
constexpr auto bringsBack = "Undo";
} // namespace

TakeActions::TakeActions (TakeLibrary& libraryToUse, Transport& transportToUse, SetupEditor& editorToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : library (libraryToUse), transport (transportToUse), editor (editorToUse), notices (noticesToUse), changes (changesToTell)
{
}

void TakeActions::select (int number)
{
    if (number == chosen || library.find (number) == nullptr)
        return;

    chosen = number;
    changes.tell (StudioChange::takes);
}

void TakeActions::selectNewest()
{
    chosen = library.takes().empty() ? 0 : library.takes().front().number;
    changes.tell (StudioChange::takes);
}

void TakeActions::selectSaved (int number)
{
    chosen = number;
    changes.tell (StudioChange::takes);
}

void TakeActions::rename (int number, const juce::String& name)
{
    const auto* take = library.find (number);

    if (take == nullptr || name.trim().isEmpty() || take->metadata.name == name.trim())
        return;

    const auto renamed = [this, number] (const juce::String& to) { return library.rename (number, to); };

    (void) editor.perform (
        "Rename take", [renamed, name] { return renamed (name); }, [renamed, before = take->metadata.name] { return renamed (before); });
}

void TakeActions::star (int number, bool hasStar)
{
    if (const auto* take = library.find (number); take == nullptr || take->metadata.hasStar == hasStar)
        return;

    (void) editor.perform (
        hasStar ? "Star" : "Remove star", [this, number, hasStar] { return library.setStar (number, hasStar); }, [this, number, hasStar] { return library.setStar (number, ! hasStar); });
}

juce::Result TakeActions::removeNow (int number)
{
    if (transport.loadedTake() == number)
        transport.unload();

    auto removed = library.remove (number);

    if (removed.wasOk() && chosen == number)
        chosen = library.takes().empty() ? 0 : library.takes().front().number;

    return removed;
}

juce::Result TakeActions::restoreNow (int number)
{
    auto restored = library.restore (number);

    if (restored.wasOk())
    {
        chosen = number;

        // There is nothing left to bring back.
        if (notices.current().has_value() && notices.current()->button == bringsBack)
            notices.dismiss();
    }

    return restored;
}

void TakeActions::remove (int number)
{
    if (library.find (number) == nullptr)
        return;

    if (editor.perform (
                  removeName, [this, number] { return removeNow (number); }, [this, number] { return restoreNow (number); })
            .failed())
        return;

    notices.notify ({ "Take " + juce::String (number) + " is in the bin, and stays there for " + juce::String (SessionFolder::daysInBin) + " days of use.", bringsBack, [this, number, folder = library.session().folder()] {
                         // Another folder has other takes by that number.
                         if (library.session().folder() == folder)
                             bringBack (number);
                     } });
    changes.tell (StudioChange::takes);
}

void TakeActions::bringBack (int number)
{
    // Whatever has been done in between, it is this take that comes back.
    if (editor.history().undoName() == removeName && library.find (number) == nullptr)
        editor.undo();

    if (library.find (number) == nullptr)
        (void) notices.report (library.restore (number));

    changes.tell (StudioChange::takes);
}

void TakeActions::restore (int number)
{
    if (notices.report (library.restore (number)).failed())
        return;

    chosen = number;
    notices.notify ({ "Take " + juce::String (number) + " is back.", {}, {} });
    changes.tell (StudioChange::takes);
}

void TakeActions::emptyBin()
{
    const auto count = library.numInBin();
    const auto emptied = library.emptyBin();
    notices.notify ({ emptied.wasOk() ? (count == 1 ? juce::String ("1 take is") : juce::String (count) + " takes are") + " deleted for good." : emptied.getErrorMessage(), {}, {} });
    changes.tell (StudioChange::takes);
}
} // namespace plus48
