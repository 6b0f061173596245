// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EngineBinding.h"
#include "StudioChanges.h"

namespace plus48
{
/** Keeps a live microphone out of open monitors until the person agrees; what plays back is heard on them all the same. Agreement holds until another live microphone or
    other monitors are chosen, or the program ends. [message thread]
*/
class MonitorGuard
{
public:
    MonitorGuard (EngineBinding& engineToUse, const StudioChanges& changesToTell) : engine (engineToUse), changes (changesToTell) {}

    /** The microphone is muted in the monitors now, and `agree` ends that. */
    bool needsAgreement() const { return engine.needsAgreement(); }

    void agree()
    {
        engine.agreeToMonitors();
        changes.tell (StudioChange::setup);
    }

private:
    EngineBinding& engine;
    const StudioChanges& changes;
};
} // namespace plus48
