using System;
using System.IO;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary><c>settings schema</c>: the schema of the repository is in the program.</summary>
public sealed class SettingsSchemaCommandTests : IDisposable
{
    private static readonly string Schema = File.ReadAllText(SourceTree.PathOf("docs", "settings.schema.json"));

    private readonly CommandLine _cli = new();

    [Fact]
    public void It_is_the_schema_of_the_repository()
    {
        _cli.Run("settings", "schema").Should().Be(0);
        _cli.Output.Should().Be(Schema);

        var result = _cli.PathOf("settings.schema.json");
        _cli.Run("settings", "schema", "--output", result).Should().Be(0);
        File.ReadAllText(result).Should().Be(Schema);
    }

    public void Dispose() => _cli.Dispose();
}
