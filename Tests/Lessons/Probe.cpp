// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lessons/PersonsSetup.h"

#include "Lessons/SetupKeeper.h"

#include <juce_events/juce_events.h>

#include <chrono>
#include <thread>

/** Begins a lesson on a document of the state, and writes the lesson's own setup there again and again until it is killed. */
int main (int argc, char* argv[])
{
    using namespace plus48;
    const juce::ScopedJuceInitialiser_GUI juce;

    if (argc != 2)
        return 2;

    const juce::File file { juce::String (juce::CharPointer_UTF8 (argv[1])) };
    const auto catalogue = Catalogue::shipped();
    juce::StringArray notes;
    const auto person = StateFile (file).read (catalogue, notes);
    SetupKeeper keeper (file);

    if (! notes.isEmpty() || keeper.keep (person).failed())
        return 1;

    const auto lesson = test::lessonState (person, catalogue);

    // Not for ever, should nobody kill it.
    for (int i = 0; i < 10000; ++i)
    {
        if (StateFile (file).write (lesson).failed())
            return 1;

        std::this_thread::sleep_for (std::chrono::milliseconds (1));
    }

    return 0;
}
