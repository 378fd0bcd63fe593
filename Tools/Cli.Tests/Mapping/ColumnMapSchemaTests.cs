using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NJsonSchema;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Mapping;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests.Mapping;

/// <summary><c>docs/columns.schema.json</c> accepts what <c>--columns</c> accepts.</summary>
public sealed class ColumnMapSchemaTests : IDisposable
{
    private static readonly string SchemaPath = SourceTree.PathOf("docs", "columns.schema.json");

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"$schema":"x","columns":{},"values":{}}""")]
    [InlineData("""{"columns":{"a":"statecode","b":null}}""")]
    [InlineData("""{"values":{"statecode":{"a":0,"b":1,"c":null},"statuscode":{"a":1,"b":2,"c":null},"msdyn_ismicrosoftteamsphonenumber":{"a":true,"b":false,"c":null},"msdyn_fromphone":{"a":"b","c":null},"ownerid":{"a":null},"createdon":{}}}""")]
    [InlineData("[]")]
    [InlineData("""{"x":{}}""")]
    [InlineData("""{"$schema":1}""")]
    [InlineData("""{"columns":[]}""")]
    [InlineData("""{"columns":{"a":"Status"}}""")]
    [InlineData("""{"columns":{"a":1}}""")]
    [InlineData("""{"values":{"Status":{}}}""")]
    [InlineData("""{"values":{"statecode":0}}""")]
    [InlineData("""{"values":{"statecode":{"a":2}}}""")]
    [InlineData("""{"values":{"statuscode":{"a":0}}}""")]
    [InlineData("""{"values":{"msdyn_ismicrosoftteamsphonenumber":{"a":1}}}""")]
    [InlineData("""{"values":{"msdyn_fromphone":{"a":1}}}""")]
    [InlineData("""{"values":{"ownerid":{"a":"b"}}}""")]
    public async Task The_schema_and_the_command_accept_the_same(string map)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        (schema.Validate(map).Count == 0).Should().Be(IsRead(map));
    }

    [Fact]
    public async Task The_sample_is_accepted()
    {
        var sample = await File.ReadAllTextAsync(SourceTree.PathOf("samples", "columns.json"));
        (await JsonSchema.FromFileAsync(SchemaPath)).Validate(sample).Should().BeEmpty();
        IsRead(sample).Should().BeTrue();
    }

    [Fact]
    public void The_schema_names_each_column_of_the_table()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var members = schema.RootElement.GetProperty("properties");
        var names = PhoneCallTable.Columns.Select(column => column.LogicalName).ToArray();
        members.GetProperty("values").GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(names);
        members.GetProperty("columns").GetProperty("additionalProperties").GetProperty("enum").EnumerateArray().Select(name => name.GetString()).Should().BeEquivalentTo([.. names, null]);
    }

    public void Dispose() => _cli.Dispose();

    private bool IsRead(string map)
    {
        try
        {
            ColumnMapReader.Read(_cli.File("columns.json", map), Stream.Null);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }
}
