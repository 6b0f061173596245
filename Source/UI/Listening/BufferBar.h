// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ListeningFigures.h"
#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** The interface buffer on a bar with a place for each size, in samples, and what delay each of them makes, in milliseconds. Its value is the number of the
    place. Body 60 high.
*/
class BufferBar : public ValueControl
{
public:
    BufferBar();

    void show (const ListeningFigures&);

    /** By a person's hand: in samples. */
    std::function<void (int)> onBuffer;

    void mouseDown (const juce::MouseEvent&) override;

private:
    void paintBody (juce::Graphics&) override;
    juce::Rectangle<int> fieldArea() const override;
    float dragDistance (juce::Point<float> moved) const override { return moved.x; }
    double dragPixelsPerUnit() const override;

    float xOf (int place) const noexcept;
    int nearest (float x) const noexcept;
    static std::optional<double> placeOf (double samples) noexcept;

    std::vector<ListeningFigures::Delays> delays;
};
} // namespace plus48::ui
