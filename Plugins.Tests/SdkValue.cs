using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests;

/// <summary>
/// Values of the SDK written as text. xunit can write and read the data of such a theory, so each of its rows is a test case of its
/// own. The rows of other theories are one case, and a mutation run counts what the second row executes as executed by every test.
/// </summary>
internal static class SdkValue
{
    /// <summary>The value of a text such as <c>choice 2</c>, <c>lookup contact</c>, <c>row contact</c> or <c>rows contact null</c>; any other value as it is.</summary>
    public static object? Of(object? value)
    {
        if (value is not string text) return value;
        var words = text.Split(' ');
        return words[0] switch
        {
            "choice" => new OptionSetValue(int.Parse(words[1], CultureInfo.InvariantCulture)),
            "lookup" => new EntityReference(words[1], new Guid("7d1f2c3b-0a4e-4f5d-8c6b-9a8e7d6c5b4a")),
            "row" => new Entity(words[1]),
            "rows" => new EntityCollection([new Entity(words[1]), null!]),
            _ => value,
        };
    }
}
