using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PhoneCallCtx.Testing;

/// <summary>
/// Runs every test of the assembly under the culture in the environment variable TEST_CULTURE, such as tr-TR. Without the
/// variable, the tests run under the culture of the machine. The gate runs them under several cultures.
/// </summary>
internal static class TestCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("TEST_CULTURE") is not { Length: > 0 } name) return;
#if NET
        var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
#else
        var culture = CultureInfo.GetCultureInfo(name);
#endif
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
