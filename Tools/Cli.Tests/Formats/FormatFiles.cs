using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace PhoneCallCtx.Cli.Tests.Formats;

/// <summary>Writes the mixed rows in each format, without code of the readers.</summary>
/// <param name="cli">Its folder gets the files.</param>
internal sealed class FormatFiles(CommandLine cli)
{
    private const string Table = "msdyn_ocphonecallengagementctx";
    private const int PageSize = 400;

    private static readonly string[] Numbers = ["statecode", "statuscode", "importsequencenumber", "timezoneruleversionnumber", "utcconversiontimezonecode"];
    private static readonly string[] Lookups = ["msdyn_liveworkitemid", "ownerid"];

    /// <summary>The formats, each with what makes the inputs of <c>check</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<FormatFiles, string[]>> All = new Dictionary<string, Func<FormatFiles, string[]>>(StringComparer.Ordinal)
    {
        ["CSV with commas"] = files => [files.Text("calls.csv", MixedRows.Csv())],
        ["CSV with semicolons"] = files => [files.Text("calls.csv", MixedRows.Csv(';'))],
        ["CSV with tabs"] = files => [files.Text("calls.tsv", MixedRows.Csv('\t'))],
        ["CSV in UTF-16"] = files => [files.Bytes("calls.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(MixedRows.Csv())])],
        ["CSV in gzip"] = files => [files.Bytes("calls.csv.gz", Gzip(MixedRows.Csv()))],
        ["a zip of three CSV files"] = files => [files.Bytes("calls.zip", Zip([.. Parts().Select((rows, i) => ($"part{i}.csv", MixedRows.Csv(MixedRows.Columns, rows)))]))],
        ["a folder of three CSV files"] = files => [files.InFolder("parts", [.. Parts().Select((rows, i) => ($"part{i}.csv", Encoding.UTF8.GetBytes(MixedRows.Csv(MixedRows.Columns, rows))))])],
        ["a JSON array"] = files => [files.Text("calls.json", "[" + string.Join(",\n", MixedRows.All.Select(row => Json(row))) + "]")],
        ["JSON lines"] = files => [files.Text("calls.jsonl", string.Join("\n", MixedRows.All.Select(row => Json(row))))],
        ["pages of the Web API"] = files => [.. Pages("https://contoso.crm.dynamics.com/").Select((page, i) => files.Text(string.Create(CultureInfo.InvariantCulture, $"page{i}.json"), page))],
        ["data.xml"] = files => [files.Bytes("data.xml", Xml())],
        ["data.zip"] = files => [files.Bytes("data.zip", Zip(("data.xml", Encoding.UTF8.GetString(Xml())), ("data_schema.xml", $"<entities><entity name=\"{Table}\"><fields/></entity></entities>"), ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")))],
        ["a workbook"] = _ => [MixedRows.PathOf("calls.xlsx")],
        ["Parquet"] = _ => [MixedRows.PathOf("calls.parquet")],
        ["a Delta folder"] = files => [files.Delta()],
        ["a Synapse Link folder"] = files => [files.Synapse()],
    };

    /// <summary>The pages that the Web API answers with, each with the address of the next.</summary>
    /// <param name="environment">The address of the environment.</param>
    public static IEnumerable<string> Pages(string environment)
    {
        var pages = MixedRows.All.Chunk(PageSize).ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            var next = i + 1 < pages.Length ? string.Create(CultureInfo.InvariantCulture, $",\"@odata.nextLink\":\"{environment}api/data/v9.2/{Table}es?$skiptoken={i + 1}\"") : "";
            yield return $"{{\"@odata.context\":\"{environment}api/data/v9.2/$metadata#{Table}es\",\"value\":[{string.Join(",\n", pages[i].Select(row => Json(row, isWebApi: true)))}]{next}}}";
        }
    }

    private static IEnumerable<string[][]> Parts() => MixedRows.All.Chunk((MixedRows.All.Count / 3) + 1);

    /// <summary>A row in JSON. Empty cells are left out, null and empty text in turn; a status is never null in a stored row.</summary>
    private static string Json(string[] row, bool isWebApi = false)
    {
        var json = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (isWebApi) json.Add("@odata.etag", "W/\"1\"");
        for (var i = 0; i < row.Length; i++)
        {
            var (name, cell) = (MixedRows.Columns[i], row[i]);
            var isLookup = isWebApi && Lookups.Contains(name);
            if (isLookup) name = $"_{name}_value";
            if (cell.Length == 0 && name.StartsWith("stat", StringComparison.Ordinal)) continue;
            if (cell.Length == 0 && !isWebApi && (i + row[0][0]) % 3 == 0) continue;
            if (isLookup && cell.Length > 0) json.Add(name + "@Microsoft.Dynamics.CRM.lookuplogicalname", TableOf(MixedRows.Columns[i]));
            json.Add(name, cell.Length == 0 ? (!isWebApi && (i + row[0][0]) % 3 == 1 && !Numbers.Contains(name) ? "" : null)
                : Numbers.Contains(name) ? int.Parse(cell, CultureInfo.InvariantCulture)
                : cell is "true" or "false" && name.Contains("teams", StringComparison.Ordinal) ? cell == "true"
                : cell);
        }

        return JsonSerializer.Serialize(json);
    }

    private static string TableOf(string lookup) => lookup == "ownerid" ? "systemuser" : "msdyn_ocliveworkitem";

    private static byte[] Xml()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("entities");
            xml.WriteAttributeString("timestamp", "2026-01-31T14:30:00.0000000Z");
            foreach (var other in new[] { "account", Table })
            {
                xml.WriteStartElement("entity");
                xml.WriteAttributeString("name", other);
                xml.WriteStartElement("records");
                foreach (var row in MixedRows.All.Take(other == Table ? int.MaxValue : 3)) WriteRecord(xml, row);
                xml.WriteEndElement();
                xml.WriteElementString("m2mrelationships", "");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteRecord(XmlWriter xml, string[] row)
    {
        xml.WriteStartElement("record");
        xml.WriteAttributeString("id", row[0]);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Length == 0) continue;
            var (name, isTime) = (MixedRows.Columns[i], MixedRows.Columns[i].EndsWith("createdon", StringComparison.Ordinal));
            xml.WriteStartElement("field");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", isTime ? row[i].Replace("Z", ".0000000Z", StringComparison.Ordinal) : name.Contains("teams", StringComparison.Ordinal) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(row[i]) : row[i]);
            if (Lookups.Contains(name)) xml.WriteAttributeString("lookupentity", TableOf(name));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in members)
            {
                using var member = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private string Text(string name, string text) => cli.File(name, text);

    private string Bytes(string name, byte[] content) => cli.File(name, content);

    private string InFolder(string folder, params (string Name, byte[] Content)[] files)
    {
        var path = cli.Folder(folder);
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, name))!);
            File.WriteAllBytes(Path.Combine(path, name), content);
        }

        return path;
    }

    /// <summary>A Delta table of the committed Parquet file, with a file that its log has removed.</summary>
    private string Delta()
    {
        var parquet = File.ReadAllBytes(MixedRows.PathOf("calls.parquet"));
        var size = parquet.Length.ToString(CultureInfo.InvariantCulture);
        var log = """
            {"protocol":{"minReaderVersion":1,"minWriterVersion":2}}
            {"metaData":{"id":"5c3a4f62-0000-4000-8000-000000000025","format":{"provider":"parquet","options":{}},"schemaString":"{\"type\":\"struct\",\"fields\":[]}","partitionColumns":[],"configuration":{},"createdTime":1769869800000}}
            {"add":{"path":"part-0.parquet","partitionValues":{},"size":SIZE,"modificationTime":1769869800000,"dataChange":true}}
            {"add":{"path":"part-1.parquet","partitionValues":{},"size":SIZE,"modificationTime":1769869800000,"dataChange":true}}
            """.Replace("SIZE", size, StringComparison.Ordinal);
        const string second = "{\"remove\":{\"path\":\"part-1.parquet\",\"deletionTimestamp\":1769869900000,\"dataChange\":true}}\n";
        return InFolder("delta", ("part-0.parquet", parquet), ("part-1.parquet", parquet), ("_delta_log/00000000000000000000.json", Encoding.UTF8.GetBytes(log + "\n")), ("_delta_log/00000000000000000001.json", Encoding.UTF8.GetBytes(second)));
    }

    /// <summary>A folder of Synapse Link: a model, and partitions without a header.</summary>
    private string Synapse()
    {
        string[] names = ["Id", "SinkCreatedOn", "SinkModifiedOn", .. MixedRows.Columns[1..]];
        var model = JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = "cdm",
            ["version"] = "1.0",
            ["entities"] = new[]
            {
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["$type"] = "LocalEntity",
                    ["name"] = Table,
                    ["attributes"] = names.Select(name => new { name, dataType = "string" }).ToArray(),
                    ["partitions"] = Enumerable.Range(2024, 3).Select(year => new { name = $"{year}", location = $"https://contoso.dfs.core.windows.net/dataverse/{Table}/{year}.csv" }).ToArray(),
                },
            },
        });
        var partitions = Parts().Select((rows, i) => (string.Create(CultureInfo.InvariantCulture, $"{Table}/{2024 + i}.csv"), Encoding.UTF8.GetBytes(MixedRows.Csv(header: null, rows.Select(row => (string[])[row[0], "2026-01-31T14:30:00Z", "2026-01-31T14:30:00Z", .. row[1..]])))));
        return InFolder("synapse", [("model.json", Encoding.UTF8.GetBytes(model)), .. partitions]);
    }
}
