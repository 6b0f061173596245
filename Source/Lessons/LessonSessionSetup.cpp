// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonSession.h"

// The person's setup: kept before a lesson, and given back.

namespace plus48
{
juce::Result LessonSession::keepPerson()
{
    const auto state = studio.saveNow();

    if (! studio.isSafe())
        return juce::Result::fail ("Your setup cannot be saved just now, and a lesson could not give it back; make room on the disk first.");

    // Of a lesson before, whose setup has been given back since.
    if (keeper.isKeeping())
        if (const auto forgotten = keeper.forget(); forgotten.failed())
            return forgotten;

    if (const auto kept = keeper.keep (state); kept.failed())
        return kept;

    owesForgetting = false;
    person.emplace (Person { studio.editor.setup(), studio.editor.selectedInput(), studio.editor.putHistoryAside() });
    return juce::Result::ok();
}

void LessonSession::giveBack()
{
    juce::StringArray notes;
    const auto now = studio.saveNow();
    const auto before = keeper.kept (now, studio.catalogue, notes).value_or (now);

    // Of the document only what is not in the setup: that is known to the bit.
    studio.applyState (before, &person->setup);
    (void) studio.editor.putHistoryAside();
    studio.editor.takeHistoryBack (std::move (person->history));
    person.reset();
    keptOpen.clear();
    studio.keepOpen ({});
    studio.coach.setQuiet (false);
    studio.notices.notifyAll (notes);
    forgetKept();
}

void LessonSession::giveBackWhatWasCutOff()
{
    if (! keeper.isKeeping())
        return;

    juce::StringArray notes;

    if (const auto before = keeper.kept (studio.appState(), studio.catalogue, notes))
        studio.applyState (*before);

    studio.notices.notifyAll (notes);
    forgetKept();
}

void LessonSession::forgetKept()
{
    // Never before it is safe in its own document.
    sinceForgotten = 0.0;
    owesForgetting = keeper.isKeeping() && (! studio.isSafe() || keeper.forget().failed());
}
} // namespace plus48
