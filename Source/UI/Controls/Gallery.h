// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_gui_basics/juce_gui_basics.h>

#include <memory>
#include <vector>

namespace plus48::ui
{
/** Every control in every state, 1440 x 560: for pictures, and to look at while one is changed. [message thread] */
class ControlGallery : public juce::Component
{
public:
    ControlGallery();
    ~ControlGallery() override;

    void paint (juce::Graphics& g) override;

private:
    struct Caption
    {
        juce::String text;
        juce::Rectangle<int> area;
        bool isTitle = false;
    };

    template <typename ControlType>
    ControlType& place (std::unique_ptr<ControlType> control, juce::Rectangle<int> body);

    void addGroup (juce::Rectangle<int> area, const juce::String& title);
    void addCaption (int x, int y, const juce::String& text);
    void addGainKnobs();
    void addMeters();
    void addSmallKnobs();
    void addButtons();
    void addFields();

    std::vector<juce::Rectangle<int>> groups;
    std::vector<Caption> captions;
    std::vector<std::unique_ptr<juce::Component>> controls;
};

/** Every drawing, 1440 x 900. */
class ArtGallery : public juce::Component
{
public:
    ArtGallery();
    void paint (juce::Graphics& g) override;
};
} // namespace plus48::ui
