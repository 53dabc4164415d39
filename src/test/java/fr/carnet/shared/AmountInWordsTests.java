package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; zéro euro",
                "0.01; zéro euro et un centime",
                "1; un euro",
                "1.01; un euro et un centime",
                "2; deux euros",
                "16; seize euros",
                "17; dix-sept euros",
                "20; vingt euros",
                "21; vingt et un euros",
                "22; vingt-deux euros",
                "61; soixante et un euros",
                "70; soixante-dix euros",
                "71; soixante et onze euros",
                "72; soixante-douze euros",
                "77; soixante-dix-sept euros",
                "80; quatre-vingts euros",
                "81; quatre-vingt-un euros",
                "90; quatre-vingt-dix euros",
                "91; quatre-vingt-onze euros",
                "99; quatre-vingt-dix-neuf euros",
                "100; cent euros",
                "101; cent un euros",
                "180; cent quatre-vingts euros",
                "200; deux cents euros",
                "201; deux cent un euros",
                "999; neuf cent quatre-vingt-dix-neuf euros",
                "1000; mille euros",
                "1001; mille un euros",
                "1234.50; mille deux cent trente-quatre euros et cinquante centimes",
                "2000; deux mille euros",
                "21000; vingt et un mille euros",
                "80000; quatre-vingt mille euros",
                "81000; quatre-vingt-un mille euros",
                "100800; cent mille huit cents euros",
                "200000; deux cent mille euros",
                "200080; deux cent mille quatre-vingts euros",
                "201000; deux cent un mille euros",
                "999999.99; neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et"
                        + " quatre-vingt-dix-neuf centimes",
                "1000000; un million d’euros",
                "1000001; un million un euros",
                "2000001.01; deux millions un euros et un centime",
                "80000000; quatre-vingts millions d’euros",
                "200000000.80; deux cents millions d’euros et quatre-vingts centimes",
                "1000000000; un milliard d’euros",
                "2001000000; deux milliards un million d’euros",
                "1000001000; un milliard mille euros"
            })
    void saysAnAmountAsAContractWritesIt(String amount, String words) {
        assertThat(AmountInWords.of(new BigDecimal(amount))).isEqualTo(words);
    }

    @Test
    void refusesWhatNoContractComesTo() {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountInWords.of(new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> AmountInWords.of(new BigDecimal("1000000000000000")));
    }
}
