// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SetupEditor.h"
#include "Studio/StudioDevices.h"
#include "Studio/Transport.h"
#include "Studio/TransportActions.h"
#include "UI/Controls/Pressable.h"
#include "UI/Takes/TakeRowLayout.h"
#include "UI/Takes/TakeWave.h"

namespace plus48::ui
{
/** The take that is being recorded, on top of the list; what was lost is said at once. */
class RecordingRow : public juce::Component
{
public:
    RecordingRow (const Catalogue&, const SetupEditor&, const Transport&, TransportActions&, const StudioDevices&);

    void setWindowSize (WindowSize newSize);

    /** A take has begun, or another setup. */
    void refresh();

    /** 30 times a second. */
    void tick (double seconds);

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    /** The red disc: its dot becomes a square under the pointer. */
    class StopDisc : public Pressable
    {
        void paintBody (juce::Graphics& g) override;
        float cornerRadius() const override { return body().getHeight() * 0.5f; }
    };

    TakeRowLayout layout() const { return { getWidth(), size }; }
    void readFigures();

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const Transport& transport;
    TransportActions& transportActions;
    const StudioDevices& devices;
    WindowSize size = WindowSize::full;
    StopDisc disc;
    GrowingWave wave;
    int number = 0;
    juce::String title, length, setup, lost, peak;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui
