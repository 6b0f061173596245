// SPDX-License-Identifier: GPL-3.0-or-later
#include "VersionKeep.h"

#include "VersionRender.h"

namespace plus48
{
VersionKeep::VersionKeep (Job jobToDo) : toDo (std::move (jobToDo)) { begin ("Plus48 keep"); }

juce::Result VersionKeep::run()
{
    auto take = toDo.take;

    if (readSamples (toDo.sound, take.recorded).failed() || soundHashOf (take.recorded) != toDo.soundHash)
    {
        soundIsLost = true;
        return juce::Result::fail ("The sound of " + toDo.name + " was changed on the disk: it is made again, and can be kept then.");
    }

    return writeNewTake (SessionFolder (toDo.session), std::move (take), newNumber, toDo.bytesFree);
}
} // namespace plus48
