// SPDX-License-Identifier: GPL-3.0-or-later
#include "PathPanel.h"

#include "ParameterControls.h"
#include "SourcePicture.h"

#include "Recording/Recorder.h"
#include "Rig/Phantom.h"
#include "Signal/SignedText.h"
#include "Studio/RigRules.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/MicrophoneArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
PathPanel::PathPanel (StudioParts& studioToUse)
    : studio (studioToUse),
      voice (studioToUse.editor),
      distance (studioToUse.editor),
      preamp (studioToUse.catalogue, studioToUse.editor, studioToUse.listening, studioToUse.meters),
      face (studioToUse.catalogue, studioToUse.editor, studioToUse.channelActions, studioToUse.meters, studioToUse.devices, studioToUse.notices),
      cables (studioToUse.catalogue, studioToUse.editor, studioToUse.listening, studioToUse.meters),
      plug (studioToUse.editor, studioToUse.channelActions, studioToUse.listening, face, cables)
{
    setTitle ("Path");
    setFocusContainerType (FocusContainerType::none);

    const auto opens = [this] (Menu menu) {
        return [this, menu] {
            if (onOpenMenu != nullptr)
                onOpenMenu (menu);
        };
    };

    source.setNames ("Source", "What is played into the microphone; press to choose another.");
    source.onPress = opens (Menu::source);
    source.paintArt = [this] (juce::Graphics& g, juce::Rectangle<float> area) { paintSource (g, area); };
    microphone.setNames ("Microphone", "Press to choose another one.");
    microphone.onPress = opens (Menu::microphone);
    microphone.paintArt = [this] (juce::Graphics& g, juce::Rectangle<float> area) { paintMicrophone (g, area); };
    preamp.card().onPress = opens (Menu::preamp);
    preamp.onPhantom = [this] { face.togglePhantom(); };
    face.onOpenMenu = opens (Menu::audioInterface);
    face.onSetGain = [&setting = studio.gainSetting] { setting.isListening() ? setting.cancel() : (void) setting.beginOne(); };
    face.onOpenListening = [this] {
        if (onOpenListening != nullptr)
            onOpenListening();
    };
    recorder.setNames ("Recorder", "Where takes are recorded.");
    recorder.paintArt = [this] (juce::Graphics& g, juce::Rectangle<float> area) { paintRecorder (g, area); };

    const auto& boosterRow = channelParameter (ParameterId::booster);
    booster.setNames (boosterRow.name, boosterRow.about);
    booster.onToggle = [this] (bool on) { (void) studio.channelActions.setBooster (on); };

    // By these a lesson finds what it lights.
    for (const auto& [component, name] : std::initializer_list<std::pair<juce::Component*, const char*>> { { &source, "source" }, { &voice, "voice" }, { &distance, "distance" }, { &microphone, "microphone" }, { &booster, "booster" }, { &preamp.card(), "preamp" }, { &recorder, "recorder" }, { &face, "faceplate" }, { &diagram, "diagram" } })
        component->setComponentID ("control " + juce::String (name));

    for (auto* const child : std::initializer_list<juce::Component*> { &diagram, &source, &voice, &distance, &microphone, &booster, &preamp, &face, &recorder, &cables, &plug })
        addAndMakeVisible (child);

    studio.changes.addListener (this);
    showMotion();
    refresh();
}

PathPanel::~PathPanel() { studio.changes.removeListener (this); }

juce::String PathPanel::helpAt (juce::Point<int> position) const
{
    // The diagram lets the pointer through.
    return diagram.getBounds().contains (position) ? diagram.helpAt (diagram.getLocalPoint (this, position)) : cables.meaningAt (position);
}

void PathPanel::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
}

void PathPanel::paint (juce::Graphics& g) { drawPanel (g, getLocalBounds().toFloat()); }

juce::Point<float> PathPanel::microphoneCentre (juce::Rectangle<float> area) const { return { area.getCentreX(), area.getY() + (layout.compact ? 84.0f : 104.0f) }; }

void PathPanel::resized()
{
    layout = PathLayout (getWidth(), size);
    const auto c = layout.compact;
    const auto card = [this] (PathLayout::Box box) { return juce::Rectangle<int> (layout.left (box), layout.top, layout.widthOf (box), layout.height); };

    for (auto* const gear : { &source, &microphone, &recorder })
        gear->setCompact (c);

    source.setBody (card (PathLayout::source));
    microphone.setBody (card (PathLayout::microphone));
    recorder.setBody (card (PathLayout::recorder));
    preamp.place (card (PathLayout::preamp), c, layout.lane);
    face.place (layout);

    const auto sourceCard = card (PathLayout::source), microphoneCard = card (PathLayout::microphone);
    voice.setBody ({ sourceCard.getX() + 12, sourceCard.getBottom() - (c ? 44 : 48), sourceCard.getWidth() - 24, 18 });
    distance.setBody ({ sourceCard.getX() + 12, sourceCard.getBottom() - 26, sourceCard.getWidth() - 24, 18 });
    booster.setBody ({ microphoneCard.getX() + 10, layout.lane + (c ? 2 : 10), 76, c ? 20 : 26 });

    diagram.setBounds (0, layout.lane + 40, getWidth(), getHeight() - layout.lane - 40);
    diagram.setLayout (layout);
    cables.setBounds (0, 0, getWidth(), layout.top + layout.height + 8);
    plug.setBounds (getLocalBounds());
    plug.place (layout);
    refresh();
}

juce::Rectangle<int> PathPanel::cardArea (Menu menu) const
{
    switch (menu)
    {
        case Menu::source: return source.getBounds().reduced (Control::margin);
        case Menu::microphone: return microphone.getBounds().reduced (Control::margin);
        case Menu::preamp: return preamp.getBounds().reduced (Control::margin);
        case Menu::audioInterface: break;
    }

    return face.getBounds().reduced (Control::margin);
}

void PathPanel::setOpenMenu (std::optional<Menu> menu)
{
    source.setOpen (menu == Menu::source);
    microphone.setOpen (menu == Menu::microphone);
    preamp.card().setOpen (menu == Menu::preamp);
}

void PathPanel::studioChanged (StudioChange change)
{
    switch (change)
    {
        case StudioChange::setup:
            // Another interface has another number of inputs.
            if (placedInputs != studio.editor.setup().rig.channels.size())
                face.place (layout);

            placedInputs = studio.editor.setup().rig.channels.size();
            refresh();
            break;
        case StudioChange::comparison: refresh(); break;
        case StudioChange::device: face.repaint(); break;
        case StudioChange::takes:
        case StudioChange::transport:
            drawnLength = -1;
            refreshRecorder();
            break;
        case StudioChange::preferences:
            showMotion();
            repaint();
            break;
        case StudioChange::lesson:
        case StudioChange::listeningTests:
        case StudioChange::notice: break;
    }
}

void PathPanel::setPractice (bool shouldBe)
{
    if (std::exchange (isPractice, shouldBe) != shouldBe)
        refreshRecorder();
}

void PathPanel::showMotion()
{
    diagram.setReducedMotion (studio.preferences.current().reducedMotion);
    cables.setReducedMotion (studio.preferences.current().reducedMotion);
}

void PathPanel::refresh()
{
    refreshSource();
    refreshMicrophone();
    preamp.refresh();
    face.refresh();
    refreshRecorder();
    refreshWords();

    const auto& channel = studio.editor.channel();
    const auto centre = microphoneCentre (cardArea (Menu::microphone).toFloat());
    const auto scale = layout.compact ? 0.74f : 1.0f;
    const auto* model = studio.catalogue.microphone (channel.microphoneId);
    const auto tail = model != nullptr ? microphoneTail (model->picture) * scale : juce::Point<float> (12.0f, 26.0f) * scale;
    cables.place (layout, preamp.boxArea(), centre + tail);

    const auto levels = studio.figures.levels();
    diagram.setLevels (levels);
    diagram.setAboveNoise (studio.figures.aboveNoise());
    cables.updateFigures (levels);
}

void PathPanel::refreshSource()
{
    const auto& channel = studio.editor.channel();
    const auto isWaiting = ! studio.editor.setup().armed[static_cast<std::size_t> (studio.editor.selectedInput())];
    const auto isMicrophone = channel.usesMicrophone();
    const auto title = studio.sources.title (studio.editor.source());
    source.setWords ({ "Source", title, isMicrophone ? juce::String() : (isWaiting ? "Waits: arm the input" : (isCompact (size) ? "Plugged in" : "Plugged straight in")), false, isWaiting });
    voice.show (channel);
    distance.show (channel);
    source.repaint();
}

void PathPanel::refreshMicrophone()
{
    const auto& channel = studio.editor.channel();
    const auto isPowered = studio.figures.channel().path (channel.activePath).formula.isPowered();
    const auto* model = studio.catalogue.microphone (channel.microphoneId);
    const auto* instrument = studio.catalogue.instrument (channel.instrumentId);

    if (model != nullptr)
    {
        const auto quiet = model->sensitivityMvPerPa < 2.5 ? "Quiet: " : (model->sensitivityMvPerPa > 20.0 ? "Loud: " : "");
        const auto sensitivity = juce::String (model->sensitivityMvPerPa, 1) + (layout.compact ? " mV/Pa" : " mV per Pa");
        const auto problem = model->power == PowerNeed::plugIn ? "Needs plug-in power" : (phantomCanReach (channel, channel.activePath, studio.editor.audioInterface()) && ! isCompact (size) ? "Needs +48 V: press V" : "Needs +48 V");
        microphone.setWords ({ "Microphone", model->identity.name, isPowered ? (layout.compact ? sensitivity : quiet + sensitivity) : juce::String (problem), ! isPowered, false });
    }
    else if (instrument != nullptr)
    {
        microphone.setWords ({ "Instrument", instrument->identity.name.upToFirstOccurrenceOf (" (", false, false), instrument->isPickup() ? "Pickup: " + juce::String (instrument->outputOhm / 1000.0, 1) + juce::String::fromUTF8 (" k\xce\xa9") : "Line level out", false, false });
    }

    const auto takesBooster = model != nullptr && model->power == PowerNeed::none;
    booster.setVisible (takesBooster);
    booster.setOn (channel.booster);
    booster.setDisabledReason (phantomCanReach (channel, channel.activePath, studio.editor.audioInterface()) ? juce::String() : "A booster needs +48 V, which this input does not have.");
    microphone.repaint();
}

void PathPanel::refreshRecorder()
{
    const auto& transport = studio.transport;
    const auto plan = ChannelPlan::from (studio.editor.setup().rig, studio.editor.channel(), studio.catalogue);
    const auto bits = plan.path (studio.editor.channel().activePath).converter.bits;
    const auto format = bits == BitDepth::float32 ? "32-bit float" : (bits == BitDepth::int16 ? "16-bit" : "24-bit");

    if (isPractice)
        recorder.setWords ({ "Recorder", "Practice", layout.compact ? "Not saved" : "Nothing is saved", false, false });
    else
        recorder.setWords ({ "Recorder", "Take " + juce::String (transport.takeNumber()), layout.compact ? juce::String (format) + " WAV" : "WAV, " + juce::String (format), false, false });

    // The take that is recorded, or the one that is chosen.
    const auto recording = studio.transport.recorder().peaks();
    const auto peaks = recording != nullptr ? recording : studio.library.peaks (studio.takes.selected());
    const auto length = peaks != nullptr ? peaks->length() : 0;

    if (length == drawnLength)
        return;

    drawnLength = length;
    waveform.clear();
    constexpr int columns = 84;

    for (int i = 0; i < columns && length > 0; ++i)
    {
        const auto peak = peaks->between (0, length * i / columns, std::max (length * i / columns + 1, length * (i + 1) / columns));
        waveform.push_back (juce::Decibels::gainToDecibels (std::max (-peak.lowest, peak.highest), -100.0f));
    }

    recorder.repaint();
}

void PathPanel::refreshWords()
{
    const auto& channel = studio.listening.channel();
    const auto& input = rigRules::inputOf (channel, channel.activePath);
    const auto* shipped = studio.sources.shippedChannel (studio.editor.source());
    const auto isVoice = studio.editor.source().isLive() || (shipped != nullptr && shipped->performedSpl.has_value());

    LevelDiagramView::Words words;
    words.signal = isVoice ? "Your voice" : "Your signal";
    words.inputGainDb = input.gainDb;
    words.isPathB = studio.listening.path() == Path::b;
    words.inputName = input.jack == Jack::mic ? "Mic input" : (input.jack == Jack::line ? "Line input" : "Instrument input");

    if (channel.pad && rigRules::canHavePad (channel, studio.editor.setup().rig, studio.catalogue))
        words.padDb = -studio.editor.audioInterface().mic.preamp.padDb;

    if (words.isPathB)
    {
        words.preampGainDb = channel.external.gainDb;
        words.trimDb = channel.external.trimDb;
    }

    diagram.setWords (words);
}

void PathPanel::tick (double seconds)
{
    face.tick();
    face.showGainSetting (studio.gainSetting, studio.transport.state() == Transport::State::recording);
    preamp.tick();
    showClipping();
    cables.tick (seconds);

    sinceDiagram += seconds;
    sinceFigures += seconds;

    if (sinceDiagram < diagramEverySeconds)
        return;

    const auto levels = studio.figures.levels();
    diagram.setLevels (levels);
    sinceDiagram = 0.0;

    if (sinceFigures < numbersEverySeconds)
        return;

    cables.updateFigures (levels);
    diagram.setAboveNoise (studio.figures.aboveNoise());
    sinceFigures = 0.0;

    if (studio.transport.state() == Transport::State::recording)
        refreshRecorder();
}

void PathPanel::showClipping()
{
    const auto& clips = studio.meters.readings().path (studio.listening.path()).clips;
    microphone.setClipped (clips.microphone);
    preamp.card().setClipped (clips.external);
}

void PathPanel::paintSource (juce::Graphics& g, juce::Rectangle<float> area) const
{
    // In the small card it leaves room for two lines of figures.
    drawSource (g, sourceKindOf (studio.editor.source(), studio.sources.shipped()), { area.getCentreX(), area.getY() + (layout.compact ? 88.0f : 126.0f) }, layout.compact ? 0.56f : 1.0f);
}

void PathPanel::paintMicrophone (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto scale = layout.compact ? 0.74f : 1.0f;

    if (const auto* model = studio.catalogue.microphone (studio.editor.channel().microphoneId))
        drawMicrophone (g, model->picture, microphoneCentre (area), scale);
    else if (const auto* instrument = studio.catalogue.instrument (studio.editor.channel().instrumentId))
        drawSource (g, sourceKindOf (instrument->picture), microphoneCentre (area), scale * 0.85f);
}

void PathPanel::paintRecorder (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto isRecording = studio.transport.state() == Transport::State::recording;
    const auto width = layout.compact ? 68.0f : 100.0f, height = layout.compact ? 46.0f : 66.0f;
    const juce::Rectangle<float> screen { area.getX() + 0.5f * (area.getWidth() - width), area.getY() + (layout.compact ? 62.0f : 74.0f), width, height };
    drawRecorder (g, screen, waveform, isRecording ? palette().red : palette().t2, 1.0f);
}
} // namespace plus48::ui
