using System;
using System.Globalization;

namespace PhoneCallCtx.Plugins.Tests;

/// <summary>Runs the code inside its scope under a culture.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    /// <summary>The invariant culture, and cultures with other letters, digits or calendars.</summary>
    public static TheoryData<string> Names => ["", "tr-TR", "ar-SA", "fa-IR", "th-TH"];

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }
}
