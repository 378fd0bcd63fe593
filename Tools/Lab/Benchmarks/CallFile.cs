using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Makes files of call records like <c>samples/calls.csv</c>: the same columns, the same formats of callers with the same
/// frequencies, the same texts. All numbers are in ranges reserved for fiction. The same seed gives the same bytes.
/// </summary>
internal static class CallFile
{
    private const int Seed = 20263;
    private const int Hundred = 100;

    private static readonly string[] Names =
    [
        "Mairead McGlinchey", "Wannes De Smedt", "Fiona MacAskill", "Zoë Ashworth", "Jürgen Großmann", "Nicolò Dell'Acqua", "Priyanka Chatterjee", "Aurélie Desrosiers",
        "ياسمين عبد الفتاح", "شگفتہ جمال ملک", "Їржина Ґудзь", "佐々木 結衣", "남궁서연", "නිරෝෂා වික්‍රමආරච්චි", "Chukwuemeka Ọlọ́runṣọlá", "Kārlis Ķēniņš", "Hannah Lindqvist-Ray", "\"O'Neil, Siobhán\"", "",
    ];

    private static readonly (string Name, string CallIdentifier)[] Providers =
        [("Azure Communication Services", "x8-x4-x4-x4-x12"), ("Twilio", "CAx32"), ("Direct Routing", "x14@sbc3.example.com"), ("Operator Connect", "x8-x4-x4-x4-x12"), ("Microsoft Teams Phone", "")];

    /// <summary>Formats of a caller, with their frequency in the sample; n is a digit.</summary>
    private static readonly string[] Callers =
    [
        "+4420794600nn", "+1425555010n", "+493023125nnn", "+3319900nnnn", "+61491570nnn", "+441632960nnn", "+4420794600nn", "+1415555010n",
        "+44 20 7946 00nn", "+1 (514) 555-010n", "+49 30 23125 nnn", "+33 1 99 00 nn nn", "+61 7 5550 nnnn",
        "07700 900nnn", "028 9649 6nnn", "01 99 00 nn nn", "069/90009-nnn", "0491 570 nnn", "604-555-010n",
        "tel:+44-20-7946-00nn", "sip:+1212555010n@sbc2.example.com;user=phone", "sip:40nn@pbx.example.com", "anonymous", "Anonymous", "112", "40nn", "+44-20-7946-00nnx12", "",
    ];

    private static readonly string[] Organizations = ["+442079460000", "+442079460000", "+14255550100", "+493023125000", "+33199000001", "+353209100000", "tel:+442079460000", ""];

    private static readonly string[] BadCallers = ["siobhan@example.com", "n/a", "see notes", "CALL 555 010n NOW", "12", "+1", "voice mail", "+442O79460018"];

    private static readonly string[] States = ["false,0,1", "false,0,1", "true,0,1", ",0,1", "false,1,2", "false,,", "true,,", ",1,2"];

    private static readonly string[] BadStates = ["false,1,1", "true,0,2", "false,0,5", ",7,1"];

    /// <summary>Writes a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="records">The number of records.</param>
    /// <param name="badOfHundred">The percentage of records that break a rule.</param>
    public static void Write(string path, int records, int badOfHundred)
    {
        var random = new Random(Seed);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.Write("msdyn_ocphonecallengagementctxid,msdyn_callername,msdyn_callsid,msdyn_fromphone,msdyn_tophone,msdyn_providername,msdyn_ismicrosoftteamsphonenumber,statecode,statuscode\n");
        var line = new StringBuilder();
        for (var i = 0; i < records; i++)
        {
            // What is wrong: usually nothing, most often a phone, else a text that is too long or the status.
            var bad = random.Next(Hundred) < badOfHundred ? random.Next(10) : int.MaxValue;
            var (provider, identifier) = Pick(random, Providers);
            line.Clear();
            if (random.Next(2) == 0) Append(line, random, "x8-x4-x4-x4-x12");
            line.Append(',').Append(bad is 6 or 7 ? new string('x', 101 + random.Next(20)) : Pick(random, Names)).Append(',');
            Append(line, random, identifier);
            line.Append(',');
            Append(line, random, bad < 6 ? Pick(random, BadCallers) : Pick(random, Callers));
            line.Append(',').Append(Pick(random, Organizations)).Append(',').Append(provider).Append(',').Append(Pick(random, bad is 8 or 9 ? BadStates : States)).Append('\n');
            file.Write(line);
        }
    }

    /// <summary>Appends a format: n is a digit, x with a number means this many hexadecimal digits.</summary>
    private static void Append(StringBuilder line, Random random, string shape)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            var length = shape.AsSpan(i + 1).IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? shape.Length - i - 1 : end;
            if (shape[i] == 'x' && length > 0 && !shape.Contains('+', StringComparison.Ordinal))
            {
                for (var digits = int.Parse(shape.AsSpan(i + 1, length), CultureInfo.InvariantCulture); digits > 0; digits--) line.Append("0123456789abcdef"[random.Next(16)]);
                i += length;
            }
            else if (shape[i] == 'n' && shape.Any(char.IsDigit))
            {
                line.Append((char)('0' + random.Next(10)));
            }
            else
            {
                line.Append(shape[i]);
            }
        }
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
