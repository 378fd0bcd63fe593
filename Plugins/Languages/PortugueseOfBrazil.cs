namespace PhoneCallCtx.Plugins.Languages;

/// <summary>Portuguese as in Brazil.</summary>
internal sealed class PortugueseOfBrazil : Language
{
    public static readonly PortugueseOfBrazil Instance = new();

    private PortugueseOfBrazil()
        : base("pt-BR")
    {
        Add(Keys.Rejected, "O registro de chamada telefônica não foi salvo. Corrija o seguinte:");
        Add(Keys.RejectedMany, "Nenhum registro de chamada telefônica foi salvo (total na solicitação: {rows}). Corrija o seguinte:");
        Add(Keys.RejectedVariable, "O valor da variável de ambiente \"{variable}\" não foi salvo. Corrija o seguinte:");
        Add(Keys.More, "E mais {count}, {total} no total: {counts}");
        Add(Keys.Failed, "O registro de chamada telefônica não foi salvo porque não foi possível verificá-lo. Informe o seguinte a um administrador:");
        Add(Keys.Misregistered, "O registro de chamada telefônica não foi salvo porque a etapa \"{step}\" está registrada no lugar errado. Informe o seguinte a um administrador:");
        Add(Keys.Misconfigured, "O registro de chamada telefônica não foi salvo porque a configuração da etapa \"{step}\" não pode ser usada. Informe o seguinte a um administrador:");
        Add(Keys.MisconfiguredVariable, "O registro de chamada telefônica não foi salvo porque a variável de ambiente \"{variable}\" não pode ser usada. Informe o seguinte a um administrador:");
        Add(Keys.Unanswered, "A solicitação não foi respondida. Corrija o seguinte:");
        Add(Keys.UnansweredFailed, "A solicitação não foi respondida porque falhou no servidor. Informe o seguinte a um administrador:");
        Add(Keys.UnansweredMisregistered, "A solicitação não foi respondida porque \"{step}\" está registrado no lugar errado. Informe o seguinte a um administrador:");
        Add(Keys.UnansweredMisconfigured, "A solicitação não foi respondida porque a variável de ambiente \"{variable}\" não pode ser usada. Informe o seguinte a um administrador:");

        Add("PCC001", "O texto \"{value}\" é longo demais (caracteres: {length}, excesso: {excess}). Reduza para {limit} caracteres.");
        Add("PCC002.Text", "Não é possível armazenar aqui um valor do tipo {type}. Informe um texto.");
        Add("PCC002.Choice", "Não é possível armazenar aqui um valor do tipo {type}. Informe uma das opções da coluna (OptionSetValue).");
        Add("PCC002.Integer", "Não é possível armazenar aqui um valor do tipo {type}. Informe um número inteiro (Int32).");
        Add("PCC002.Boolean", "Não é possível armazenar aqui um valor do tipo {type}. Informe true ou false (Boolean).");
        Add("PCC002.DateTime", "Não é possível armazenar aqui um valor do tipo {type}. Informe data e hora (DateTime).");
        Add("PCC002.Lookup", "Não é possível armazenar aqui um valor do tipo {type}. Informe uma referência (EntityReference) a um registro de uma destas tabelas: {targets}.");
        Add("PCC003", "\"{value}\" não pode ser exibido em uma única linha: o caractere {position} é {character}. Remova-o.");
        Add("PCC003.Direction", "\"{value}\" é exibido em uma ordem diferente daquela em que é armazenado: o caractere {position} é {character}. Remova-o.");
        Add("PCC004", "{value} está fora do intervalo. Insira um número inteiro de {minimum} a {maximum}.");
        Add("PCC005", "Um registro da tabela \"{table}\" não é permitido aqui. Use um registro de uma destas tabelas: {targets}.");
        Add("PCC005.NoTable", "A referência não indica uma tabela. Use um registro de uma destas tabelas: {targets}.");
        Add("PCC006.Missing", "Este campo é obrigatório. Insira um valor.");
        Add("PCC006.Emptied", "Este campo é obrigatório e não pode ficar vazio. Insira um valor ou deixe o campo inalterado.");
        Add("PCC007", "O Dataverse gerencia este campo e descarta o que for informado para ele. Deixe o campo inalterado (API: não envie a coluna).");
        Add("PCC101.Blank", "O texto não contém nenhum caractere visível. Insira um número de telefone ou deixe o campo vazio.");
        Add("PCC101.NoDigit", "\"{value}\" não contém dígitos. Insira um número de telefone (por exemplo, +14255550123).");
        Add("PCC101.Words", "\"{value}\" não é um número de telefone: não contém dígitos. Insira um número, como +14255550123, ou anonymous para um número oculto.");
        Add("PCC101.Character", "\"{value}\" não é um número de telefone: o caractere {position} (\"{character}\") não é permitido nessa posição. Insira um número (por exemplo, +14255550123).");
        Add("PCC101.Identifier", "\"{value}\" é o identificador de um usuário ou de um aplicativo, e não um número de telefone. Insira o número da chamada ou deixe o campo vazio.");
        Add("PCC101.Masked", "\"{value}\" está mascarado: alguns dígitos estão ocultos. Insira o número completo.");
        Add("PCC101.Scientific", "\"{value}\" está na notação científica de uma planilha: houve perda de dígitos. Copie o número outra vez da origem, como texto.");
        Add("PCC101.Decimal", "\"{value}\" é um número decimal, como as planilhas escrevem. Insira só os dígitos antes do ponto.");
        Add("PCC101.TooFewDigits", "\"{value}\" não é um número de telefone (dígitos: {digits}, mínimo: {fewest}). Insira o número completo.");
        Add("PCC101.TooManyDigits", "\"{value}\" não é um número de telefone (dígitos: {digits}, máximo: {most}). Insira um só número.");
        Add("PCC101.Address", "\"{value}\" não é um endereço completo. Verifique o caractere {position}. Insira um endereço completo (por exemplo, sip:user@host ou tel:+14255550123).");
        Add("PCC101.UnknownCallingCode", "\"{value}\" tem um código de país desconhecido: nenhum país usa {code}. Verifique os dígitos depois do sinal +.");
        Add("PCC101.InternationalPrefix", "\"{value}\" contém {prefix} depois do sinal +. Retire {prefix}: o código do país vem logo depois do sinal +.");
        Add("PCC101.NoCallingCode", "\"{value}\" não tem código de país. Insira o número com o sinal + e o código do país (por exemplo, +14255550123).");
        Add("PCC101.TooShort", "\"{value}\" é curto demais para a região {region} (código do país: {code}, dígitos: {digits}, mínimo: {fewest}). Insira o número completo.");
        Add("PCC101.TooLong", "\"{value}\" é longo demais para a região {region} (código do país: {code}, dígitos: {digits}, máximo: {most}). Retire o que não faz parte do número, como um prefixo antigo depois de {code}, um ramal ou um segundo número.");
        Add("PCC101.NoSuchLength", "\"{value}\" tem {digits} dígitos. Nenhum número da região {region}, código do país {code}, tem esse comprimento. Verifique o número.");
        Add("PCC101.NotInPlan", "\"{value}\" não é um número da região {region}, código do país {code}. Verifique o número.");
        Add("PCC101.NotE164", "\"{value}\" não está no formato internacional (E.164). Insira {e164} em vez dele.");
        Add("PCC101.RegionNotAllowed", "\"{value}\" é um número da região {region}. Só números destas regiões são permitidos aqui: {allowed}.");
        Add("PCC101.TypeNotAllowed", "\"{value}\" é um número do tipo {type}. Só números destes tipos são permitidos aqui: {allowed}.");
        Add("PCC101.WithheldNotAllowed", "Um número oculto (\"{value}\") não é permitido aqui. Insira um número de telefone ou deixe o campo vazio.");
        Add("PCC101.AddressNotAllowed", "O endereço \"{value}\" não é permitido aqui. Insira um número de telefone (por exemplo, +14255550123).");
        Add("PCC101.ShortNotAllowed", "O número curto \"{value}\" não é permitido aqui. Insira um número de telefone completo (por exemplo, +14255550123).");
        Add("PCC101.ExtensionNotAllowed", "Um ramal, como em \"{value}\", não é permitido aqui. Insira um número de telefone sem ramal (por exemplo, +14255550123).");
        Add("PCC101.NonGeographicNotAllowed", "\"{value}\" é um número que não pertence a nenhum país ({code}). Insira um número que pertença a um país.");
        Add("PCC201", "{value} não é um status desta tabela. Use um destes valores: {allowed}.");
        Add("PCC202", "{value} não é uma razão do status desta tabela. Use um destes valores: {allowed}.");
        Add("PCC203", "A razão do status {status} não pertence ao status {state}. Use um destes valores: {allowed}.");
        Add("PCC204", "Este campo não pode ficar vazio. Deixe o campo inalterado ou use um destes valores: {allowed}.");
        Add("PCC205", "A alteração de {from} para {to} não é permitida aqui. Mantenha o status {from}.");
        Add("PCC206", "Este campo não pode ser alterado enquanto o status for {state}. Deixe o campo inalterado ou altere antes o status para {active}. Pela API, isso também pode ser feito na mesma solicitação.");
        Add("PCC301", "Este campo não pode ser alterado depois de preenchido. Deixe o campo inalterado ou crie um novo registro.");

        Add("PCC900", "Ocorreu um erro inesperado. A causa está no log de rastreamento.");
        Add("PCC901.Message", "O plug-in está registrado na mensagem {message}, mas é para: {allowed}.");
        Add("PCC901.Table", "O plug-in está registrado na tabela {table}, mas é para {allowed}.");
        Add("PCC901.Parameter", "O parâmetro {parameter} está ausente ou não é do tipo {type}.");
        Add("PCC901.Stage", "O plug-in está registrado no estágio {stage}, mas é para a operação principal de uma API personalizada, estágio {allowed}.");
        Add("PCC902.NotJson", "O texto não é um JSON válido: \"{character}\" não é permitido aqui.");
        Add("PCC902.Unfinished", "O texto não é um JSON válido: ele termina cedo demais.");
        Add("PCC902.Key", "A configuração \"{key}\" não existe. Use uma destas: {allowed}.");
        Add("PCC902.Twice", "A configuração \"{key}\" aparece duas vezes. Informe uma vez só.");
        Add("PCC902.Type", "Um valor JSON do tipo {type} não é permitido aqui. Informe um valor do tipo {expected}.");
        Add("PCC902.Value", "\"{value}\" não é um valor conhecido. Use um destes valores: {allowed}.");
        Add("PCC902.Word", "\"{value}\" não pode indicar um número oculto. Informe no máximo {most} caracteres que comecem com uma letra, sem dígitos e sem espaço no fim.");
        Add("PCC902.TooMany", "{count} valores são demais. Informe no máximo {most}.");

        Add(Keys.InputMissing, "A entrada está ausente. Informe um valor.");
        Add(Keys.InputType, "Um valor do tipo {type} não pode ser usado aqui. Informe um valor do tipo {expected}.");
        Add(Keys.InputRegion, "A região \"{value}\" não existe. Informe as duas letras de uma região, como US, ou deixe-a de fora.");
        Add(Keys.InputLevel, "O nível \"{value}\" não existe. Use um destes níveis: {allowed}.");
        Add(Keys.InputColumn, "Não existe a coluna de telefone \"{value}\". Use uma destas colunas: {allowed}, ou omita o parâmetro.");
        Add(Keys.InputRow, "A tabela {table} não tem nenhum registro {id}, ou você não tem permissão para lê-lo. Verifique o identificador.");
        Add(Keys.InputTable, "Um registro da tabela {table} não pode ser verificado. Use um registro da tabela {allowed}.");

        Add(Keys.Label, "\"{column}\": {text}");
        Add("Option.Active", "Ativo");
        Add("Option.Inactive", "Inativo");
        Add("Type.FIXED_LINE", "telefone fixo");
        Add("Type.MOBILE", "celular");
        Add("Type.FIXED_LINE_OR_MOBILE", "telefone fixo ou celular");
        Add("Type.TOLL_FREE", "ligação gratuita");
        Add("Type.PREMIUM_RATE", "tarifa especial");
        Add("Type.SHARED_COST", "custo compartilhado");
        Add("Type.VOIP", "VoIP");
        Add("Type.PERSONAL_NUMBER", "número pessoal");
        Add("Type.PAGER", "pager");
        Add("Type.UAN", "número corporativo");
        Add("Type.VOICEMAIL", "correio de voz");
        Add("Type.UNKNOWN", "desconhecido");
        Add("Character.U+0009", "uma tabulação");
        Add("Character.U+000A", "uma quebra de linha");
        Add("Character.U+000D", "um retorno de carro");
        Add("Character.U+2028", "um separador de linhas");
        Add("Character.U+2029", "um separador de parágrafos");
    }
}
