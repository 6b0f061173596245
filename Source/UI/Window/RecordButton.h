// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** The pill that records: idle with a red dot, red while it does. */
class RecordButton : public Pressable
{
public:
    void setRecording (bool);

    /** So many tracks a take would have: said from two on. */
    void setNumTracks (int);
    int idealWidth() const;
    juce::String valueText() const override { return recording ? "recording" : "ready"; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return body().getHeight() * 0.5f; }
    juce::AccessibilityRole role() const override { return juce::AccessibilityRole::toggleButton; }

    juce::String text() const { return recording ? "Recording" : (numTracks > 1 ? "Record " + juce::String (numTracks) : juce::String ("Record")); }

    bool recording = false;
    int numTracks = 1;
};
} // namespace plus48::ui
