// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecondHarmonics.h"

#include "Measurement/ChainMeasurement.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"

namespace plus48
{
class SecondHarmonics::Running : public BackgroundJob
{
public:
    Running (Question questionToAnswer, const Catalogue& catalogueToUse) : question (std::move (questionToAnswer)), catalogue (catalogueToUse) { begin ("Plus48 harmonics"); }
    ~Running() override { end(); }

    const Question question;

    /** Once it has ended. */
    double dbc = 0.0;

private:
    juce::Result run() override
    {
        MeasurementOptions options;
        options.atDbu = question.atDbu;
        dbc = measureHarmonics (question.rig, catalogue, options).dbc.front();
        return juce::Result::ok();
    }

    const Catalogue catalogue;
};

SecondHarmonics::SecondHarmonics (const Catalogue& catalogueToUse) : catalogue (catalogueToUse) {}

SecondHarmonics::~SecondHarmonics() = default;

std::optional<double> SecondHarmonics::of (const Rig& alone, double atDbu)
{
    const auto key = toJsonText (toJson (alone)) + juce::String (atDbu, 6);

    if (const auto found = known.find (key); found != known.end())
        return found->second;

    if (running == nullptr || running->question.key != key)
        wanted = Question { key, alone, atDbu };

    return std::nullopt;
}

bool SecondHarmonics::update()
{
    auto isNew = false;

    if (running != nullptr && running->hasEnded())
    {
        constexpr std::size_t mostKnown = 200;

        if (known.size() >= mostKnown)
            known.clear();

        // Out of memory it is not asked again and again.
        known[running->question.key] = running->result().wasOk() ? running->dbc : -300.0;
        running.reset();
        isNew = true;
    }

    if (running == nullptr && wanted.has_value())
        running = std::make_unique<Running> (*std::exchange (wanted, std::nullopt), catalogue);

    return isNew;
}
} // namespace plus48
