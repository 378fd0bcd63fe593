using System;

namespace FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;

public class InvalidRegistrationMethodForLateBoundException : Exception
{
    public InvalidRegistrationMethodForLateBoundException()
        : base("The class of rows has no EntityLogicalName attribute. Give it one, or register the step with the logical name of its table.")
    {
    }
}

public class InvalidPluginStepRegistrationException : Exception
{
    public InvalidPluginStepRegistrationException()
        : base("No step runs at the main operation. Register it at another stage; run the plug-in of a custom API with ExecutePluginWith.")
    {
    }
}

public class PluginStepDefinitionAlreadyRegisteredException : Exception
{
    public PluginStepDefinitionAlreadyRegisteredException(Guid pluginStepId)
        : base($"There is a step {pluginStepId} already.")
    {
    }
}

public class PreImageNotAvailableException : Exception
{
    public PreImageNotAvailableException(string name)
        : base($"The message gives no image {name} of the row before. Register the step without it, or run the plug-in with ExecutePluginWith.")
    {
    }
}
