using System.Globalization;
using System.IO;
using System.Text.Json;
using CsvHelper;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Evaluates a file of call records as a team would without this project: CsvHelper, libphonenumber, and a loop.</summary>
internal static class PlainLoop
{
    /// <summary>The argument that makes the program such a loop.</summary>
    public const string Argument = "--plain-loop";

    public static int Run(string inputPath, string outputPath)
    {
        using var csv = new CsvReader(new StreamReader(inputPath), CultureInfo.InvariantCulture);
        using var output = new StreamWriter(outputPath);
        csv.Read();
        csv.ReadHeader();
        for (var row = 1; csv.Read(); row++)
        {
            string? fault = null;
            foreach (var column in PlainRules.TextColumns)
                if (csv.GetField(column)!.Length > 100) fault ??= column + " is too long.";
            foreach (var column in PlainRules.PhoneColumns)
                if (csv.GetField(column) is { Length: > 0 } phone && !PlainRules.IsPhoneByLibrary(phone)) fault ??= column + " is not a phone number.";
            if (csv.GetField<int?>("statecode") is { } state && csv.GetField<int?>("statuscode") is { } status && status != state + 1) fault ??= "The status reason does not belong to the status.";
            output.WriteLine(JsonSerializer.Serialize(new { row, id = csv.GetField(0), verdict = fault is null ? "accepted" : "rejected", message = fault }));
        }

        return 0;
    }
}
