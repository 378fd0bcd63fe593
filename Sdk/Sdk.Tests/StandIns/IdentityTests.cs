using System.Reflection;

namespace PhoneCallCtx.Sdk.Tests.StandIns;

public sealed class IdentityTests
{
    private const string MicrosoftKey = "31bf3856ad364e35";

    public static TheoryData<string, string> MicrosoftStandIns
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var standIn in StandIn.All)
                rows.Add(standIn.Name, standIn.Build);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(MicrosoftStandIns))]
    public void A_StandIn_has_the_identity_of_the_real_assembly(string name, string build)
    {
        var version = name == "System.Activities" ? "4.0.0.0" : "9.0.0.0";

        AssemblyName.GetAssemblyName(StandIn.Named(name, build).FilePath).FullName
            .Should().Be($"{name}, Version={version}, Culture=neutral, PublicKeyToken={MicrosoftKey}");
    }
}
