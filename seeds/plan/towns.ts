/** A town as the plan names it: county of the 2010 map, pinyin for the id, name, English name, the section and
 *  words where it is named. */
export type TownRow = readonly [
  county: string,
  pinyin: string,
  name: string,
  nameEn: string,
  section: string,
  quote: string,
];

/** Every town of the plan, in the plan's order. A town's name is no key (there are two 城关镇): county and
 *  pinyin are. */
export const TOWNS: readonly TownRow[] = [
  ["340121", "gangji", "岗集镇", "Gangji Town", "三（四）1", "合肥市岗集镇"],
  ["340221", "wanzhi", "湾沚镇", "Wanzhi Town", "三（四）1", "芜湖市湾沚镇"],
  ["340223", "xuzhen", "许镇镇", "Xuzhen Town", "三（四）1", "南陵许镇镇"],
  ["340323", "chengguan", "城关镇", "Chengguan Town", "三（四）1", "固镇城关镇"],
  ["341421", "tongda", "同大镇", "Tongda Town", "三（四）1", "庐江同大镇"],
  ["341881", "zhongxi", "中溪镇", "Zhongxi Town", "三（四）1", "宁国市中溪镇"],
  ["340123", "taohua", "桃花镇", "Taohua Town", "三（四）1", "肥西桃花镇"],
  ["340221", "liulang", "六郎镇", "Liulang Town", "三（四）2", "芜湖县六郎镇"],
  ["340223", "jishan", "籍山镇", "Jishan Town", "三（四）2", "南陵县籍山镇"],
  ["340521", "bowang", "博望镇", "Bowang Town", "一（五）", "当涂县博望镇"],
  ["340404", "wangfenggang", "望峰岗镇", "Wangfenggang Town", "三（四）2", "淮南望峰岗镇"],
  ["341402", "zhonghan", "中垾镇", "Zhonghan Town", "三（四）2", "居巢区中垾镇"],
  ["341422", "gaogou", "高沟镇", "Gaogou Town", "三（四）2", "无为县高沟镇"],
  ["341525", "hengshan", "衡山镇", "Hengshan Town", "三（四）2", "霍山衡山镇"],
  ["340521", "danyang", "丹阳镇", "Danyang Town", "三（四）2", "当涂丹阳镇"],
  ["341723", "muzhen", "木镇镇", "Muzhen Town", "三（四）2", "青阳木镇镇"],
  ["341602", "dayang", "大杨镇", "Dayang Town", "三（四）3", "亳州大杨镇"],
  ["341302", "fuli", "符离镇", "Fuli Town", "三（四）3", "宿州埇桥区符离镇"],
  ["341321", "dangcheng", "砀城镇", "Dangcheng Town", "三（四）3", "砀山县砀城镇"],
  ["340603", "qugou", "渠沟镇", "Qugou Town", "三（四）3", "淮北市相山区渠沟镇"],
  ["341602", "gujing", "古井镇", "Gujing Town", "三（四）3", "亳州古井镇"],
  ["341602", "shibali", "十八里镇", "Shibali Town", "三（四）3", "十八里镇"],
  ["341423", "huanfeng", "环峰镇", "Huanfeng Town", "三（四）3", "含山环峰镇"],
  ["341181", "chajian", "汊涧镇", "Chajian Town", "三（四）3", "天长市汊涧镇"],
  ["340521", "huangchi", "黄池镇", "Huangchi Town", "三（四）3", "当涂县黄池镇"],
  ["341525", "zhufoan", "诸佛庵镇", "Zhufo'an Town", "三（四）3", "霍山诸佛庵镇"],
  ["341324", "wei", "圩镇", "Wei Town (name incomplete in the plan)", "三（四）3", "泗县圩镇"],
  ["341321", "zhouzhai", "周寨镇", "Zhouzhai Town", "三（四）3", "砀山县周寨镇"],
  ["340881", "fangang", "范岗镇", "Fangang Town", "三（四）3", "桐城市范岗镇"],
  ["341521", "banqiao", "板桥镇", "Banqiao Town", "三（四）3", "寿县板桥镇"],
  ["341225", "huanggang", "黄岗镇", "Huanggang Town", "三（四）3", "阜南县黄岗镇"],
  ["341523", "taoxi", "桃溪镇", "Taoxi Town", "三（四）3", "舒城县桃溪镇"],
  ["340521", "taibai", "太白镇", "Taibai Town", "三（四）4", "当涂县太白镇"],
  ["341723", "dingqiao", "丁桥镇", "Dingqiao Town", "三（四）4", "池州丁桥镇"],
  ["340881", "xindu", "新渡镇", "Xindu Town", "三（四）4", "桐城市新渡镇"],
  ["341282", "guangwu", "光武镇", "Guangwu Town", "三（四）4", "界首市光武镇"],
  ["341402", "huailin", "槐林镇", "Huailin Town", "三（四）4", "居巢区槐林镇"],
  ["340881", "lvting", "吕亭镇", "Lüting Town", "三（四）5", "桐城吕亭镇"],
  ["341503", "guzhen", "固镇镇", "Guzhen Town", "三（四）5", "裕安区固镇镇"],
  ["341523", "chengguan", "城关镇", "Chengguan Town", "三（四）5", "舒城城关镇"],
  ["340222", "suncun", "孙村镇", "Suncun Town", "三（四）5", "繁昌孙村镇"],
  ["340621", "suixi", "濉溪镇", "Suixi Town", "三（四）5", "濉溪县濉溪镇"],
  ["340826", "zhoutou", "洲头乡", "Zhoutou Township", "三（四）5", "宿松洲头乡"],
  ["340827", "huayang", "华阳镇", "Huayang Town", "三（四）5", "望江县华阳镇"],
  ["341822", "sihe", "四合乡", "Sihe Township", "三（四）5", "广德县四合乡"],
  ["341023", "biyang", "碧阳镇", "Biyang Town", "三（四）5", "黟县碧阳镇"],
  ["340828", "tiantang", "天堂镇", "Tiantang Town", "三（四）5", "岳西县天堂镇"],
  ["340881", "qingcao", "青草镇", "Qingcao Town", "三（四）5", "桐城市青草镇"],
  ["341181", "qinlan", "秦栏镇", "Qinlan Town", "三（四）6", "天长市秦栏镇"],
  ["341024", "qishan", "祁山镇", "Qishan Town", "三（四）6", "祁门县祁山镇"],
  ["341881", "meilin", "梅林镇", "Meilin Town", "三（四）6", "宁国梅林镇"],
  ["340721", "zhongming", "钟鸣镇", "Zhongming Town", "三（四）6", "铜陵县钟鸣镇"],
  ["341181", "tongcheng", "铜城镇", "Tongcheng Town", "三（四）6", "天长市铜城镇"],
  ["341004", "yansi", "岩寺镇", "Yansi Town", "三（四）6", "黄山市岩寺镇"],
  ["341721", "xiangyu", "香隅镇", "Xiangyu Town", "三（四）6", "东至县香隅镇"],
  ["341823", "wuxi", "乌溪镇", "Wuxi Town", "三（四）6", "泾县乌溪镇"],
  ["341823", "dingjiaqiao", "丁家桥镇", "Dingjiaqiao Town", "三（四）6", "丁家桥镇"],
  ["341824", "shangzhuang", "上庄镇", "Shangzhuang Town", "三（四）6", "绩溪县上庄镇"],
];

/** Other spellings under which a place is looked for: the readings of 泗县圩镇, and 颍泉区 as the plan prints it. */
export const PLACE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  "341324-wei": ["泗县圩镇", "黄圩镇", "刘圩镇"],
  "341204": ["颖泉区"],
};

/** Towns whose name is in doubt, and the judgement that says why. */
export const DOUBTFUL_TOWNS: Readonly<Record<string, string>> = { "341324-wei": "wei-town" };

/** Towns that moved to a new district which was cut out of their county while the county went on. */
export const TOWN_MOVES: Readonly<Record<string, { readonly to: string; readonly from: string }>> = {
  "340521-bowang": { to: "340506", from: "2012-09" },
  "340521-danyang": { to: "340506", from: "2012-09" },
};
