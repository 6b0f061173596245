// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "CommandLine/Errors.h"
#include "CommandLine/Options.h"

using namespace plus48;

namespace
{
const std::vector<OptionSpec> known { { "--gain", "DB", "how much" }, { "--out", "FILE", "where to" }, { "--force", {}, "anyway" } };

juce::String errorAbout (const juce::StringArray& arguments)
{
    try
    {
        const Options options (arguments, known);
        options.number ("--gain", { -10.0, 60.0 }, "dB");
    }
    catch (const BadInput& error)
    {
        return error.what();
    }

    return {};
}
} // namespace

TEST_CASE ("Options are read with a blank or an equals sign", "[commandline]")
{
    const Options options ({ "--gain", "-5.5", "--out=a=b.wav", "--force", "other" }, known);
    CHECK (options.number ("--gain", { -10.0, 60.0 }, "dB") == -5.5);
    CHECK (options.text ("--out") == juce::String ("a=b.wav"));
    CHECK (options.has ("--force"));
    CHECK (options.positional() == juce::StringArray ("other"));
    CHECK_FALSE (options.text ("--in").has_value());
}

TEST_CASE ("The last of two counts", "[commandline]")
{
    CHECK (Options ({ "--gain", "1", "--gain=2" }, known).number ("--gain", "dB") == 2.0);
}

TEST_CASE ("A wrong option is named, with what would be right", "[commandline]")
{
    CHECK (errorAbout ({ "--gian", "3" }) == "There is no option \"--gian\"; did you mean --gain?");
    CHECK (errorAbout ({ "--quite-different", "3" }).contains ("--help"));
    CHECK (errorAbout ({ "-gain", "3" }).contains ("did you mean --gain?"));
    CHECK (errorAbout ({ "--gain" }) == "--gain needs a value; --gain DB would be right.");
    CHECK (errorAbout ({ "--gain", "--force" }) == "--gain needs a value; --gain DB would be right.");
    CHECK (errorAbout ({ "--force=yes" }).contains ("takes no value"));
    CHECK (errorAbout ({ "--gain", "61" }) == "--gain \"61\" is not possible; -10 to 60 dB would be right.");

    for (const auto* number : { "", "x", "nan", "inf", "1e999", "0x10", "1,5", "--" })
        CHECK (errorAbout ({ juce::String ("--gain=") + number }).contains ("-10 to 60 dB"));
}

TEST_CASE ("Help is a table with every option", "[commandline]")
{
    const auto help = describe (known);

    for (const auto& option : known)
        CHECK (help.contains ("  " + option.name));
}
