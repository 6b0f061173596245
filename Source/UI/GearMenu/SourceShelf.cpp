// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ParameterText.h"
#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/Look/Type.h"

#include "Live/SimulatedDevice.h"

namespace plus48::ui
{
namespace
{
using juce::String;

constexpr auto toneName = "sine:997@-20";

String kindText (SoundKind kind) { return kind == SoundKind::acoustic ? "In the air" : (kind == SoundKind::instrument ? "Pickup" : "Line"); }

String kindText (const ShippedPerformance& performance)
{
    const auto first = performance.channels.empty() ? SoundKind::acoustic : performance.channels.front().kind;

    return performance.channels.size() > 1 ? String (performance.channels.size()) + " channels" : kindText (first);
}

String levelText (const ShippedChannel& channel)
{
    return channel.kind == SoundKind::acoustic ? figure::neat (channel.fullScaleSpl, 1) + " dB SPL at 30 cm" : figure::plusMinus (channel.fullScaleDbu) + " dBu";
}

class SourceShelf : public GearShelf
{
public:
    SourceShelf (const SourceSelector& sourcesToUse, const Catalogue& catalogueToUse, const SetupEditor& editorToUse, StudioDevices& devicesToUse, const Calibrations& calibrationsToUse, SourceActions& sourceActionsToUse)
        : sources (sourcesToUse), catalogue (catalogueToUse), editor (editorToUse), devices (devicesToUse), calibrations (calibrationsToUse), sourceActions (sourceActionsToUse)
    {
    }

    String title() const override { return "Sources"; }
    String figureTitle() const override { return "Kind"; }
    String tableOf (const String&) const override { return {}; }

    std::vector<GearItem> items() const override
    {
        std::vector<GearItem> rows;
        const auto now = editor.source();

        const auto add = [&] (const String& id, const String& name, const String& purpose, const String& kind) {
            GearItem item;
            item.id = id;
            item.name = name;
            item.purpose = purpose;
            item.figure = kind;
            item.isInUse = now == sourceOf (id) || (! isOneChannel (id) && now.name == id);
            rows.push_back (item);
        };

        const auto addChannels = [&] (const String& name) {
            for (int channel = 0; channel < numChannels (name); ++channel)
                add (idOf ({ name, channel }), titleOf ({ name, channel }), "Only this one, into input " + String (editor.selectedInput() + 1), kindText (name, channel));
        };

        add (Setup::liveInput, "My microphone", "What comes into your sound card", "Live");
        rows.back().disabledReason = liveReason();

        for (const auto& performance : sources.shipped().all)
        {
            add (performance.id, performance.name, lengthText (performance) + (performance.isSynthetic ? ", synthetic" : ", recorded"), ui::kindText (performance));

            if (performance.channels.size() > 1)
                addChannels (performance.id);
        }

        add (toneName, "Test tone", "997 Hz, a level to measure by", "Sine");

        for (const auto& name : otherNames())
        {
            add (name, sources.title (name), juce::File::isAbsolutePath (name) ? "Your file" : "Test signal", numChannels (name) > 1 ? String (numChannels (name)) + " channels" : String ("File"));

            if (numChannels (name) > 1)
                addChannels (name);
        }

        add (openFileId, figure::utf8 ("Open a file\xe2\x80\xa6"), "WAV, AIFF, FLAC, Ogg or MP3 of your own", {});
        return rows;
    }

    Datasheet sheet (const String& id) const override
    {
        Datasheet sheet;

        if (id == Setup::liveInput)
            sheet = liveSheet();
        else if (id == toneName)
            sheet = toneSheet();
        else if (id == openFileId)
            sheet = openSheet();
        else if (isOneChannel (id))
            sheet = channelSheet (sourceOf (id));
        else if (const auto* performance = sources.shipped().find (id))
            sheet = shippedSheet (*performance);
        else
            sheet = fileSheet (id);

        // Choosing it once more sets it up anew, after whatever has been changed.
        if (editor.source() == sourceOf (id) && (isOneChannel (id) || numChannels (id) == 1))
        {
            sheet.effect = "This is what plays into input *" + String (editor.selectedInput() + 1) + "* now.";
            sheet.button = "Set up again";
            sheet.consequence = "Sets cable and gain";
        }

        return sheet;
    }

    juce::Result choose (const String& id) override { return isOneChannel (id) ? sourceActions.choose (sourceOf (id)) : sourceActions.choose (id); }

private:
    /** `channel:3:band`: one channel of what has several, counted from 0. Anything else is the name of a source. */
    static constexpr auto channelPrefix = "channel:";

    static bool isOneChannel (const String& id) { return id.startsWith (channelPrefix); }
    static String idOf (const InputSource& source) { return channelPrefix + String (source.channel) + ":" + source.name; }

    static InputSource sourceOf (const String& id)
    {
        if (! isOneChannel (id))
            return { id, 0 };

        const auto rest = id.fromFirstOccurrenceOf (channelPrefix, false, false);
        return { rest.fromFirstOccurrenceOf (":", false, false), rest.getIntValue() };
    }

    /** Files and test signals that play into any input: another one may take a channel of theirs. */
    juce::StringArray otherNames() const
    {
        juce::StringArray names;

        for (const auto& source : editor.setup().sources)
            if (! source.isLive() && source.name != toneName && sources.shipped().find (source.name) == nullptr)
                names.addIfNotAlreadyThere (source.name);

        return names;
    }

    int numChannels (const String& name) const
    {
        const auto* shipped = sources.shipped().find (name);
        return shipped != nullptr ? static_cast<int> (shipped->channels.size()) : sources.numChannels (name);
    }

    const ShippedChannel* shippedChannel (const InputSource& source) const
    {
        const auto* shipped = sources.shipped().find (source.name);
        return shipped != nullptr && source.channel < static_cast<int> (shipped->channels.size()) ? &shipped->channels[static_cast<std::size_t> (source.channel)] : nullptr;
    }

    String titleOf (const InputSource& source) const
    {
        const auto* shipped = shippedChannel (source);
        return shipped != nullptr ? sources.shipped().find (source.name)->name + ": " + shipped->name : sources.title (source);
    }

    String kindText (const String& name, int channel) const
    {
        const auto* shipped = shippedChannel ({ name, channel });
        return shipped != nullptr ? ui::kindText (shipped->kind) : String ("File");
    }

    /** Without what would be bold, and with one full stop to come. */
    static String plain (const String& text) { return figure::capitalised (withMinus (text).replace ("*", figure::utf8 ("\xe2\x80\xa6")).trimCharactersAtEnd (". ")); }

    static String lengthText (const ShippedPerformance& performance) { return clockText (std::round (performance.seconds), false); }

    std::optional<AudioDevices::Status> deviceWithInputs() const
    {
        if (devices.all() == nullptr)
            return {};

        auto status = devices.all()->status();
        const auto isReal = status.isPlaying && status.device.type != SimulatedDevice::typeName && ! status.inputs.isEmpty();
        return isReal ? std::optional (std::move (status)) : std::nullopt;
    }

    String liveReason() const { return deviceWithInputs().has_value() ? String() : String ("No sound card with inputs plays; plug one in, or choose one in the audio settings."); }

    Datasheet liveSheet() const
    {
        Datasheet sheet;
        sheet.title = "My microphone";
        sheet.subtitle = "Your own voice or instrument, through your sound card";

        if (const auto status = deviceWithInputs())
        {
            sheet.rows.push_back ({ "Sound card", status->device.name() });
            sheet.rows.push_back ({ "Inputs", status->inputs.joinIntoString (", ") });
            sheet.rows.push_back ({ "Rate", figure::neat (status->sampleRate / 1000.0, 1) + " kHz" });
        }

        const auto calibration = calibrations.of (editor.selectedInput());
        sheet.rows.push_back ({ "Loudness", calibration.has_value() ? "0 dBFS is " + figure::neat (calibration->fullScaleSpl, 1) + " dB SPL, as calibrated" : "0 dBFS taken as " + figure::neat (Calibration().fullScaleSpl) + " dB SPL" });
        sheet.words = "What your sound card hears is taken as sound in front of the microphone of the path. Its own noise comes along.";
        sheet.effect = liveReason().isEmpty() ? String ("Plays through *the whole path*. Wear headphones, or it howls.") : liveReason();
        sheet.button = "Use my microphone";
        sheet.disabledReason = liveReason();
        return sheet;
    }

    Datasheet toneSheet() const
    {
        Datasheet sheet;
        sheet.title = "Test tone";
        sheet.subtitle = "A sine without end";
        sheet.rows.push_back ({ "Frequency", "997 Hz" });
        sheet.rows.push_back ({ "Level", figure::neat (-20.0) + " dB below full scale" });
        sheet.rows.push_back ({ "Made", "Computed while it plays" });
        sheet.words = "Every figure of level in audio is for such a tone: 997 Hz divides no sampling rate, so it visits every step of a converter.";
        sheet.effect = "Keeps the microphone, and sets *gain* for it.";
        sheet.button = "Play the tone";
        return sheet;
    }

    Datasheet openSheet() const
    {
        Datasheet sheet;
        sheet.title = "Open a file";
        sheet.subtitle = "A recording of your own as the source";
        sheet.words = "It plays into the selected input; where it has several channels, the others play into the inputs behind it. Dry recordings tell most: what is in the file is taken as the sound in front of the microphone. Dropping a file on the window does the same.";
        sheet.effect = "Keeps the microphone, and sets *gain* for the file.";
        sheet.button = figure::utf8 ("Choose a file\xe2\x80\xa6");
        return sheet;
    }

    Datasheet fileSheet (const String& name) const
    {
        Datasheet sheet;
        sheet.title = sources.title (name);
        sheet.words = name;
        sheet.effect = numChannels (name) > 1 ? fillsInputs (numChannels (name)) : String ("Keeps the microphone, and sets *gain* for it.");
        sheet.button = "Play this";
        sheet.consequence = "Sets cable and gain";
        return sheet;
    }

    Datasheet channelSheet (const InputSource& source) const
    {
        Datasheet sheet;
        sheet.title = titleOf (source);
        sheet.subtitle = "Channel " + String (source.channel + 1) + " of " + String (numChannels (source.name));
        sheet.effect = "Plays into input *" + String (editor.selectedInput() + 1) + "*; the others stay as they are.";

        if (const auto* shipped = shippedChannel (source))
        {
            sheet.rows.push_back ({ "Full scale", levelText (*shipped) });
            sheet.effect = effectOf (*shipped);
        }

        sheet.button = "Play this";
        sheet.consequence = "Sets cable and gain";
        return sheet;
    }

    Datasheet shippedSheet (const ShippedPerformance& performance) const
    {
        Datasheet sheet;
        sheet.title = performance.name;
        sheet.subtitle = performance.description;
        sheet.rows.push_back ({ "Length", lengthText (performance) });
        sheet.rows.push_back ({ "Made", performance.isSynthetic ? "Synthetic: computed, nobody played" : "Recorded sounds" });

        if (performance.channels.size() > 1)
        {
            for (const auto& channel : performance.channels)
                sheet.rows.push_back ({ channel.name, levelText (channel) + suggestion (channel) });
        }
        else if (! performance.channels.empty())
        {
            sheet.rows.push_back ({ "Full scale", levelText (performance.channels.front()) });
        }

        sheet.rows.push_back ({ "Licence", performance.licence });
        sheet.words = "*Where it is from*: " + plain (performance.origin) + ".\n\n*Its own noise*: " + plain (performance.sourceNoise) + ".";
        sheet.effect = effectOf (performance);
        sheet.button = "Play this";
        sheet.consequence = "Sets cable and gain";
        return sheet;
    }

    String nameOfEnd (const ShippedChannel& channel) const
    {
        if (const auto* microphone = catalogue.microphone (channel.suggestedMicrophone))
            return microphone->identity.name.toLowerCase();

        const auto* instrument = catalogue.instrument (channel.suggestedInstrument);
        return instrument != nullptr ? instrument->identity.name.toLowerCase() : String();
    }

    String suggestion (const ShippedChannel& channel) const
    {
        const auto name = nameOfEnd (channel);
        return name.isNotEmpty() ? ", " + name : String();
    }

    String effectOf (const ShippedPerformance& performance) const
    {
        if (performance.channels.size() > 1)
            return fillsInputs (static_cast<int> (performance.channels.size()));

        return performance.channels.empty() ? String ("Keeps what is plugged in.") : effectOf (performance.channels.front());
    }

    /** Which channels of several play into which inputs. */
    String fillsInputs (int count) const
    {
        const auto first = editor.selectedInput();
        const auto played = std::min (count, editor.setup().numInputs() - first);

        if (played == 1)
            return "Plays *the first of its " + String (count) + " channels* into input " + String (first + 1) + ", the last one of your interface.";

        return "Plays *" + String (played) + " of its " + String (count) + " channels* into inputs " + String (first + 1) + " to " + String (first + played) + ".";
    }

    String effectOf (const ShippedChannel& channel) const
    {
        if (nameOfEnd (channel).isEmpty())
            return "Keeps what is plugged in.";

        if (channel.kind != SoundKind::acoustic)
            return "Plugs in by cable: *" + nameOfEnd (channel) + "*, no microphone.";

        return "Puts a *" + nameOfEnd (channel) + "*" + (channel.suggestedDistanceMetres.has_value() ? " " + distanceText (*channel.suggestedDistanceMetres) + " away" : String()) + ".";
    }

    const SourceSelector& sources;
    const Catalogue& catalogue;
    const SetupEditor& editor;
    StudioDevices& devices;
    const Calibrations& calibrations;
    SourceActions& sourceActions;
};
} // namespace

std::unique_ptr<GearShelf> makeSourceShelf (const SourceSelector& sources, const Catalogue& catalogue, const SetupEditor& editor, StudioDevices& devices, const Calibrations& calibrations, SourceActions& sourceActions) { return std::make_unique<SourceShelf> (sources, catalogue, editor, devices, calibrations, sourceActions); }
} // namespace plus48::ui
