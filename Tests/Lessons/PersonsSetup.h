// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/RigRules.h"
#include "Studio/StudioState.h"

namespace plus48::test
{
/** Somebody's setup, with figures that no rounding would bring back. */
inline AppState personsState (const Catalogue& catalogue)
{
    AppState app;
    app.performance = "voice";
    auto state = StudioState::from (app, catalogue);
    auto& channel = state.setup.rig.channels.front();
    channel.microphoneId = "broadcast-dynamic";
    channel.distanceMetres = 0.1 + 0.2;
    channel.builtIn.gainDb = 50.0 + 1.0 / 3.0;
    channel.external.trimDb = -1.0 / 7.0;
    state.setup.rig.roomDba = 30.1;
    state.setup.monitor.headphonesDb = -12.0 - 1.0 / 3.0;
    state.setup.monitor.bufferSamples = 512;
    state.setup.headphonesId = "earbuds";
    state.setup.isLevelMatched = false;
    state.setup.strips.front().name = "Mia";
    state.setup.arm (1);
    state.selectedInput = 1;
    state.writeTo (app, catalogue);

    // As SourceFiles keeps what a file was.
    const juce::DynamicObject::Ptr files = new juce::DynamicObject();
    files->setProperty ("/music/song.wav", "48000 samples");
    windowObject (app).setProperty ("sourceFiles", juce::var (files.get()));
    return app;
}

/** What a lesson leaves on the panel. */
inline AppState lessonState (const AppState& before, const Catalogue& catalogue)
{
    auto app = before;
    app.window = before.window.clone();
    auto state = StudioState::from (app, catalogue);
    state.setup.rig.interfaceId = "cheap-2";

    for (auto& channel : state.setup.rig.channels)
        rigRules::fitKnobs (channel, state.setup.rig, catalogue);

    state.setup.monitor = {};
    state.setup.headphonesId = "closed-studio";
    state.setup.strips.front().name = "Lesson";
    state.setup.arm (1, false);
    state.selectedInput = 0;
    state.writeTo (app, catalogue);
    windowObject (app).removeProperty ("sourceFiles");
    return app;
}
} // namespace plus48::test
