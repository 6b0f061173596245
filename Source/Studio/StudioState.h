// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Preferences.h"
#include "Setup.h"

#include "Live/AppState.h"

namespace plus48
{
/** What of the AppState is the window's: what the engine does not know (arm buttons, level match, preferences) is kept in
    its `window` object. [message thread]
*/
struct StudioState
{
    Setup setup;
    Preferences preferences;

    /** The input whose controls are on the faceplate. */
    int selectedInput = 0;

    /** So many inputs, from the first, are as they were left; the others have never been suited to a source. */
    int numStoredInputs = 0;

    static StudioState from (const AppState&, const Catalogue&);
    void writeTo (AppState&, const Catalogue&) const;
};

/** The window's object in the state; made where there is none. */
inline juce::DynamicObject& windowObject (AppState& app)
{
    // An array calls itself an object, too.
    if (app.window.getDynamicObject() == nullptr)
        app.window = new juce::DynamicObject();

    return *app.window.getDynamicObject();
}
} // namespace plus48
