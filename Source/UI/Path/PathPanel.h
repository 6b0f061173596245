// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CableLayer.h"
#include "Faceplate.h"
#include "LevelDiagramView.h"
#include "PlugDrag.h"
#include "PreampCard.h"
#include "SourceNumbers.h"
#include "Studio/StudioParts.h"
#include "UI/Controls/HelpAt.h"

namespace plus48::ui
{
/** The path from the source to the recorder, with the level diagram hanging from its cables. It takes the parts of the studio whole:
    it and its cards show nearly all of them.
*/
class PathPanel : public juce::Component, public HelpAt, private StudioListener
{
public:
    explicit PathPanel (StudioParts&);
    ~PathPanel() override;

    void setWindowSize (WindowSize);

    /** 30 times a second. */
    void tick (double seconds);

    /** Which card's menu is wanted, and where the card is, in this component. */
    enum class Menu
    {
        source,
        microphone,
        preamp,
        audioInterface
    };

    std::function<void (Menu)> onOpenMenu;
    juce::Rectangle<int> cardArea (Menu) const;

    /** The sheet of listening is wanted; and the word that it opens from. */
    std::function<void()> onOpenListening;
    juce::Rectangle<int> listeningWord() const { return face.listeningWord() + face.getPosition(); }

    /** A lesson is on: nothing that sounds becomes a take. */
    void setPractice (bool);

    /** The card whose menu is open has a ring; nothing: none. */
    void setOpenMenu (std::optional<Menu>);

    Faceplate& faceplate() noexcept { return face; }
    PlugDrag& plugDrag() noexcept { return plug; }

    /** Over a figure below a cable: what its unit means; over the diagram, what it shows. */
    juce::String helpAt (juce::Point<int> position) const override;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void studioChanged (StudioChange) override;
    void showMotion();
    void refresh();
    void refreshSource();
    void refreshMicrophone();
    void refreshRecorder();
    void refreshWords();
    void showClipping();
    void paintSource (juce::Graphics&, juce::Rectangle<float>) const;
    void paintMicrophone (juce::Graphics&, juce::Rectangle<float>) const;
    void paintRecorder (juce::Graphics&, juce::Rectangle<float>) const;
    juce::Point<float> microphoneCentre (juce::Rectangle<float> area) const;

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    PathLayout layout { 1408, WindowSize::full };

    GearCard source { "Source" }, microphone { "Microphone" };
    VoiceNumber voice;
    DistanceNumber distance;
    LedButton booster { "Booster" };
    PreampCard preamp;
    Faceplate face;
    GearCard recorder { "Recorder", false };
    LevelDiagramView diagram;
    CableLayer cables;
    PlugDrag plug;

    int gesture = 0;
    bool isPractice = false;
    std::size_t placedInputs = 0;
    double sinceDiagram = 0.0, sinceFigures = 0.0;
    std::vector<float> waveform;
    std::int64_t drawnLength = -1;
};
} // namespace plus48::ui
