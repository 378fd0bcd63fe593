using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Xunit.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>Each row of a theory is a test case of its own, as <see cref="SdkValue"/> explains.</summary>
public class TheoryDataTests
{
    [Fact]
    public void The_data_of_every_theory_can_be_written_and_read()
    {
        var theories = typeof(TheoryDataTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(TheoryAttribute))).ToArray();
        theories.Should().HaveCountGreaterThan(100);
        SerializationHelper.IsSerializable(new OptionSetValue(1)).Should().BeFalse("the check can fail");
        theories.Where(HasOtherData).Select(method => method.DeclaringType!.Name + "." + method.Name).Should().BeEmpty();
    }

    private static bool HasOtherData(MethodInfo theory) =>
        theory.GetCustomAttributes<DataAttribute>().SelectMany(attribute => attribute.GetData(theory)).SelectMany(row => row ?? [null]).Any(value => !SerializationHelper.IsSerializable(value));
}
